import { expect, test } from "vitest";
import { isEmiratesId, isUaeMobile, latinDigits, normalised } from "./formats";

test("reads Arabic-Indic and Persian digits", () => {
  expect(latinDigits("٧٨٤ ۱۲۳")).toBe("784 123");
});

test.each(["050 123 4567", "00971501234567", "971-50-1234567", "٠٥٠١٢٣٤٥٦٧"])(
  "converts the mobile number %s to international format",
  (typed) => {
    expect(normalised(typed, { format: "uae-mobile" })).toBe("+971501234567");
    expect(isUaeMobile(normalised(typed, { format: "uae-mobile" }))).toBe(true);
  },
);

test("inserts the hyphens of an Emirates ID", () => {
  expect(normalised("٧٨٤١٩٩١٢٢٠٤٤١٧٧", { format: "emirates-id" })).toBe("784-1991-2204417-7");
  expect(isEmiratesId("784-1991-2204417-7")).toBe(true);
});

test("leaves unknown input unchanged", () => {
  expect(normalised("12345", { format: "uae-mobile" })).toBe("12345");
  expect(normalised(" free  text ", {})).toBe(" free  text ");
});

test("converts digits and capitals of codes to match their pattern", () => {
  expect(normalised("١٠٤٥٢٣٣٧٨", { pattern: "^[0-9]{6,12}$" })).toBe("104523378");
  expect(normalised("k 40117", { pattern: "^[A-Z0-9 ]{1,12}$" })).toBe("K 40117");
  expect(normalised("٣ب", { pattern: "^[0-9]{6,12}$" })).toBe("٣ب");
});
