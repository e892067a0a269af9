/** The languages of the portal; Arabic is the first. */
export type Language = "ar" | "en";

/** A text by language, as the APIs carry it; Arabic and English are always there. */
export interface Texts {
  readonly [language: string]: string;
}

const key = "portal.language";

/** Returns the language that the person chose on this device; Arabic by default. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "ar";
  } catch {
    // Storage may be forbidden; the portal works without it.
    return "ar";
  }
}

/** Sets the language of the document and stores the choice on this device. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  try {
    localStorage.setItem(key, language);
  } catch {
    // As above: the choice then lasts as long as the page.
  }
}

/** Locale for dates, numbers and money: Latin digits and the calendar of the Emirates in both languages. */
export function localeOf(language: Language): string {
  return language === "ar" ? "ar-AE-u-nu-latn-ca-gregory" : "en-AE-u-nu-latn-ca-gregory";
}

/** Returns the text in the given language; Arabic, then any other, when it is missing. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts["ar"] ?? texts["en"] ?? Object.values(texts)[0] ?? "";
}
