import i18next from "i18next";
import ICU from "i18next-icu";
import { initReactI18next } from "react-i18next";
import ar from "./ar.json";
import en from "./en.json";
import { rememberedLanguage, showLanguage, type Language } from "./language";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}

const first = rememberedLanguage();
showLanguage(first);

void i18next
  .use(ICU)
  .use(initReactI18next)
  .init({
    lng: first,
    supportedLngs: ["ar", "en"],
    resources: { ar: { translation: ar }, en: { translation: en } },
    returnNull: false,
    interpolation: { escapeValue: false },
  });

/** Returns the current language. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "ar";
}

/** Shows the portal in the given language from now on, and next time. */
export function switchLanguage(language: Language): void {
  showLanguage(language);
  void i18next.changeLanguage(language);
}

export { i18next };
