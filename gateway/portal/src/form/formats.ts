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

/** What the person typed, in the form the format asks for, where that is beyond doubt. */
export function tidied(text: string, schemaFormat: string | undefined): string {
  const plain = text.trim();
  if (schemaFormat === "uae-mobile") {
    const digits = latinDigits(plain).replace(/[\s()-]/g, "");
    return digits.replace(/^(?:00971|971|0)(?=5\d{8}$)/, "+971");
  }
  if (schemaFormat === "emirates-id") {
    const digits = latinDigits(plain).replace(/[\s-]/g, "");
    return /^\d{15}$/.test(digits) ? digits.replace(/^(\d{3})(\d{4})(\d{7})(\d)$/, "$1-$2-$3-$4") : latinDigits(plain);
  }
  return schemaFormat === "email" ? plain : text;
}

/** Teaches the validator the platform's own formats. */
export function registerFormats(): void {
  const known: Record<string, ((text: string) => boolean) | undefined> = format;
  known["emirates-id"] = isEmiratesId;
  known["uae-mobile"] = isUaeMobile;
}
