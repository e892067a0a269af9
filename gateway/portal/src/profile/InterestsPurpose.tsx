import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../ui/Icon";

const promises = [
  ["suggest", "check"],
  ["agencies", "shield"],
  ["empty", "pencil"],
] as const satisfies readonly (readonly [string, IconName])[];

/** Explains how the interests are used. */
export function InterestsPurpose() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="purpose" className="panel bg-whitely-200">
      <h2 id="purpose" className="text-lg font-semibold">
        {t("interests.purpose.title")}
      </h2>
      <ul className="mt-4 space-y-3">
        {promises.map(([promise, icon]) => (
          <li key={promise} className="flex gap-3">
            <Icon name={icon} className="mt-1 size-5 text-aegold-700" />
            <span>{t(`interests.purpose.${promise}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
