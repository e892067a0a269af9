import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { i18next } from ".";
import ar from "./ar.json";
import en from "./en.json";
import { formatDuration, formatRelative, formatSize } from "./format";
import type { Language } from "./language";

type Node = ReturnType<IntlMessageFormat["getAst"]>[number];

const catalogs = { ar, en };
const languages: readonly Language[] = ["ar", "en"];
const numbers = [0, 1, 2, 3, 11, 100];
/** Node types of a parsed message: an argument, a formatted number, a plural. */
const [argument, formattedNumber, plural] = [1, 2, 6];
const forms = { ar: ["zero", "one", "two", "few", "many", "other"], en: ["one", "other"] };

/** Arabic nouns after a number: 3 to 10 (plural), 11 to 99 (accusative singular), 100 and more (genitive singular). */
const nouns = [
  "نتائج نتيجة نتيجة",
  "اقتراحات اقتراحًا اقتراح",
  "خدمات خدمة خدمة",
  "بنود بندًا بند",
  "مشكلات مشكلة مشكلة",
  "أحرف حرفًا حرف",
  "قيم قيمة قيمة",
  "ثوانٍ ثانية ثانية",
  "إشعارات إشعارًا إشعار",
  "أخطاء خطأً خطأ",
  "فروق فرقًا فرق",
  "إجراءات إجراءً إجراء",
  "أسئلة سؤالًا سؤال",
  "مستندات مستندًا مستند",
  "زيارات زيارة زيارة",
  "نقاط نقطة نقطة",
  "ملفات ملفًا ملف",
  "مهام مهمة مهمة",
  "طلبات طلبًا طلب",
  "سنوات سنة سنة",
  "أشهر شهرًا شهر",
  "أسابيع أسبوعًا أسبوع",
  "أيام يومًا يوم",
  "ساعات ساعة ساعة",
  "دقائق دقيقة دقيقة",
  "تعديلات تعديلًا تعديل",
];

function textsOf(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );
}

function nodesOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    "options" in node ? [node, ...Object.values(node.options).flatMap(({ value }) => nodesOf(value))] : [node],
  );
}

/** The texts with a plural, with the names of their arguments. */
function plurals(language: Language) {
  return textsOf(catalogs[language]).flatMap(([key, text]) => {
    const nodes = nodesOf(new IntlMessageFormat(text, language).getAst());
    return nodes.some(({ type }) => type === plural) ? [{ key, nodes }] : [];
  });
}

/** The name of an argument, or the characters between arguments. */
function valueOf(node: Node): string {
  return "value" in node && typeof node.value === "string" ? node.value : "";
}

/** A text as a person reads it, with one number in all its plurals. */
function rendered(key: string, nodes: readonly Node[], number: number, language: Language): string {
  const values: Record<string, unknown> = {};
  for (const node of nodes) {
    if (node.type === plural) values[valueOf(node)] = number;
    if (node.type === formattedNumber) values[valueOf(node)] = 7;
    if (node.type === argument) values[valueOf(node)] = "…";
  }
  return i18next.getFixedT(language)(key as "common.showing", values as unknown as { shown: number });
}

test("prints every text with a number for 0, 1, 2, 3, 11 and 100 in both languages", async () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  const at = (milliseconds: number) => new Date(now + milliseconds).toISOString();
  const durations = ["P#Y", "P#M", "P#W", "P#D", "PT#H", "PT#M"];
  const lines = languages.flatMap((language) => [
    ...plurals(language).flatMap(({ key, nodes }) => [
      `${language} ${key}`,
      ...numbers.map((number) => `${String(number).padStart(5)}  ${rendered(key, nodes, number, language)}`),
    ]),
    ...durations.flatMap((duration) => [
      `${language} ${duration}`,
      ...numbers.map((number) => {
        const t = i18next.getFixedT(language);
        return `${String(number).padStart(5)}  ${formatDuration(duration.replace("#", String(number)), language, t)}`;
      }),
    ]),
    ...numbers.flatMap((number) => [
      `${language} ${number} days ago, in ${number} hours, ${number} MB`,
      `       ${formatRelative(at(-number * 86_400_000), language, now)}`,
      `       ${formatRelative(at(number * 3_600_000), language, now)}`,
      `       ${formatSize(number * 1024 * 1024, language)}`,
    ]),
  ]);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("plurals.txt");
});

test.each(languages)("has every plural form of %s", (language) => {
  for (const { key, nodes } of plurals(language)) {
    for (const node of nodes) {
      if (!("options" in node) || node.type !== plural) continue;
      const missing = forms[language].filter((form) => !(form in node.options));
      expect([key, missing]).toEqual([key, []]);
    }
  }
});

test("shows a number from 3 on, and one Arabic word for 1 and for 2", () => {
  for (const { key, nodes } of plurals("ar")) {
    for (const number of [0, 1, 2]) {
      expect([key, rendered(key, nodes, number, "ar")]).toEqual([key, expect.not.stringMatching(/[0-689]/)]);
    }
    for (const number of [3, 11, 100]) {
      expect([key, rendered(key, nodes, number, "ar")]).toEqual([key, expect.stringContaining(String(number))]);
    }
  }
});

test("inflects the Arabic noun after 3, 11 and 100", () => {
  for (const { key, nodes } of plurals("ar")) {
    const found = [3, 11, 100].map((number) => {
      const text = rendered(key, nodes, number, "ar");
      return [...text.matchAll(new RegExp(`(?<!\\d)${number} ([\\u0621-\\u0652]+)`, "g"))].map(([, noun]) => noun);
    });
    const [few = [], many = [], other = []] = found;
    expect([key, few.length]).not.toEqual([key, 0]);
    few.forEach((noun, at) =>
      expect([key, nouns]).toEqual([key, expect.arrayContaining([`${noun} ${many[at]} ${other[at]}`])]),
    );
  }
});

test("has no number that counts something outside of a plural", () => {
  // These are names ("version 2", "line 3") or limits of a value, and count nothing.
  const names = ["status", "version", "line", "column", "number", "limit", "score", "percent"];
  const literal = ["assurance.SOP1", "assurance.SOP2", "assurance.SOP3", "form.emiratesId", "form.uaeMobile"];
  const scores = ["rating.of", "rating.choose"];
  for (const language of languages) {
    for (const [key, text] of textsOf(catalogs[language])) {
      const nodes = nodesOf(new IntlMessageFormat(text, language).getAst());
      const counted = nodes.filter((node) => node.type === formattedNumber && !names.includes(valueOf(node)));
      expect([key, counted]).toEqual([key, []]);
      const digits = nodes.some((node) => node.type === 0 && /[0-9٠-٩]/.test(valueOf(node)));
      expect([key, digits]).toEqual([key, [...literal, ...scores].includes(key)]);
    }
  }
});
