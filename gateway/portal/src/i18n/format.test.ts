import { expect, test } from "vitest";
import { i18next } from ".";
import { formatDateTime, formatDuration, formatMoney, formatRelative } from "./format";

test("shows times in UAE time, with Latin digits", () => {
  expect(formatDateTime("2026-11-22T20:30:00Z", "en")).toContain("23 November 2026");
  expect(formatDateTime("2026-11-22T20:30:00Z", "ar")).toMatch(/23 نوفمبر 2026/);
});

test("formats durations", () => {
  const words = (iso: string, language: "ar" | "en") => formatDuration(iso, language, i18next.getFixedT(language));
  expect(words("PT4H", "en")).toBe("4 hours");
  expect(words("PT4H", "ar")).toBe("4 ساعات");
  expect(words("P5D", "ar")).toBe("5 أيام");
  expect(words("P2D", "ar")).toBe("يومين");
  expect(words("P1DT2H", "en")).toMatch(/1 day.*2 hours/);
  expect(words("P1DT2H", "ar")).toBe("يوم واحد وساعتين");
  expect(words("soon", "en")).toBeUndefined();
});

test("formats relative times", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  expect(formatRelative("2026-11-22T09:00:00Z", "en", now)).toBe("3 hours ago");
  expect(formatRelative("2026-11-23T12:00:00Z", "en", now)).toBe("tomorrow");
});

test("formats money without needless decimals", () => {
  expect(formatMoney({ amount: "100.00", currency: "AED" }, "en")).toMatch(/^AED\s100$/);
  expect(formatMoney({ amount: "1020.50", currency: "AED" }, "ar")).toContain("1,020.50");
});
