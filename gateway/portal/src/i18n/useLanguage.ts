import { useTranslation } from "react-i18next";
import { localeOf, textIn, type Language, type Texts } from "./language";

interface Reader {
  language: Language;
  /** The other language, for the switch. */
  other: Language;
  /** BCP 47 locale for Intl. */
  locale: string;
  /** The reader's text of a language map. */
  text: (texts: Texts) => string;
}

/** Returns the reader's language; components that use it are rendered again when it changes. */
export function useLanguage(): Reader {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "ar";
  return {
    language,
    other: language === "ar" ? "en" : "ar",
    locale: localeOf(language),
    text: (texts) => textIn(texts, language),
  };
}
