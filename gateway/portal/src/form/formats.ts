import { format } from "@cfworker/json-schema";

/** Latin digits in place of Arabic-Indic and Persian ones. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Emirates ID: 784, year, seven digits and a Luhn check digit, with or without hyphens. */
export function isEmiratesId(text: string): boolean {
  if (!/^784-?\d{4}-?\d{7}-?\d$/.test(text)) return false;
  const digits = [...text.replaceAll("-", "")].map(Number).reverse();
  const sum = digits.reduce((total, digit, at) => {
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** A mobile number of the Emirates in international form. */
export function isUaeMobile(text: string): boolean {
  return /^\+9715[02-68]\d{7}$/.test(text);
}

/** Returns the typed text in the format of the schema where that is unambiguous; otherwise unchanged. */
export function normalised(text: string, schema: { format?: string; pattern?: string }): string {
  const plain = latinDigits(text.trim());
  switch (schema.format) {
    case "uae-mobile":
      return plain.replace(/[\s()-]/g, "").replace(/^(?:00971|971|0)(?=5\d{8}$)/, "+971");
    case "emirates-id":
      return plain.replace(/[\s-]/g, "").replace(/^(\d{3})(\d{4})(\d{7})(\d)$/, "$1-$2-$3-$4");
    case "email":
      return text.trim();
    default:
      return matchingPattern(text, schema.pattern);
  }
}

/** Returns the text with Latin digits or in capitals when it matches the pattern only in that form. */
function matchingPattern(text: string, pattern: string | undefined): string {
  if (pattern === undefined) return text;
  const fits = new RegExp(pattern, "u");
  const plain = latinDigits(text.trim());
  return [text, plain, plain.toUpperCase()].find((each) => fits.test(each)) ?? text;
}

/** Registers the platform's own formats with the validator. */
export function registerFormats(): void {
  const known: Record<string, ((text: string) => boolean) | undefined> = format;
  known["emirates-id"] = isEmiratesId;
  known["uae-mobile"] = isUaeMobile;
}
