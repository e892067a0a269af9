import type { TFunction } from "i18next";
import { localeOf, type Language } from "./language";

const timeZone = "Asia/Dubai";

/** Date and time of an ISO 8601 instant, on the clock of the Emirates. */
export function formatDateTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  }).format(new Date(instant));
}

/** Date of an ISO 8601 instant, on the calendar of the Emirates. */
export function formatDate(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone }).format(new Date(instant));
}

/** Time of day of an ISO 8601 instant, on the clock of the Emirates. */
export function formatTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: "short", timeZone }).format(new Date(instant));
}

const relativeUnits: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** Returns how long ago, or in how long, an ISO 8601 instant is, to the minute. */
export function formatRelative(instant: string, language: Language, now: number = Date.now()): string {
  const distance = new Date(instant).getTime() - now;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  for (const [unit, length] of relativeUnits) {
    if (Math.abs(distance) >= length) return format.format(Math.round(distance / length), unit);
  }
  return format.format(0, "minute");
}

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;
const units = ["year", "month", "week", "day", "hour", "minute"] as const;

/**
 * An ISO 8601 duration in words; undefined when it is none. The Arabic words stand after a preposition ("خلال يومين"),
 * which `Intl` does not know: it has the nominative only ("يومان").
 */
export function formatDuration(iso: string, language: Language, t: TFunction): string | undefined {
  const parts = duration.exec(iso)?.slice(1);
  const words = units.flatMap((unit, at) => {
    const count = Number(parts?.[at] ?? 0);
    return count === 0 ? [] : [t(`duration.${unit}`, { count })];
  });
  if (words.length === 0) return undefined;
  return new Intl.ListFormat(localeOf(language), { type: language === "ar" ? "conjunction" : "unit" }).format(words);
}

/** Money as the APIs carry it, in words of the language. */
export function formatMoney(money: { amount: string; currency: string }, language: Language): string {
  const whole = money.amount.endsWith(".00");
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: money.currency,
    currencyDisplay: language === "ar" ? "name" : "code",
    minimumFractionDigits: whole ? 0 : 2,
  }).format(Number(money.amount));
}

/** Returns the size of a file, rounded up so that a file just above a limit is not shown as equal to it. */
export function formatSize(bytes: number, language: Language): string {
  const large = bytes >= 1024 * 1024;
  const amount = bytes / (large ? 1024 * 1024 : 1024);
  return new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    unitDisplay: language === "ar" ? "long" : "short",
    maximumFractionDigits: 1,
    roundingMode: "ceil",
  } as Intl.NumberFormatOptions).format(large ? amount : Math.ceil(amount));
}
