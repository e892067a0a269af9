import type { Burden } from "@clients/catalog-agency";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

const parts = ["steps", "fields", "documents", "visits", "score"] as const;

/** The burden of a version for applicants, compared with the published one. */
export function BurdenTable({ now, before }: { now: Burden; before: Burden | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="rounded-2xl bg-whitely-200 p-5">
      <p className="font-semibold text-aeblack-900">{t("versions.burden.asks")}</p>
      <p>
        {[
          t("versions.burden.steps", { count: now.steps }),
          t("versions.burden.fields", { count: now.fields }),
          t("versions.burden.documents", { count: now.documents }),
          t("versions.burden.visits", { count: now.visits }),
        ].join(" · ")}
      </p>
      {before !== undefined && (
        <>
          <p className="mt-2">{change(now.score - before.score, t)}</p>
          <table className="mt-4 w-full max-w-lg text-start">
            <caption className="sr-only">{t("versions.burden.table")}</caption>
            <thead>
              <tr className="border-b border-aeblack-300 text-sm text-aeblack-700">
                <th scope="col" className="py-1 text-start font-medium">
                  {t("versions.burden.what")}
                </th>
                <th scope="col" className="py-1 text-start font-medium">
                  {t("versions.burden.before")}
                </th>
                <th scope="col" className="py-1 text-start font-medium">
                  {t("versions.burden.now")}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <tr
                  key={part}
                  className={now[part] === before[part] ? "[&>*]:font-normal" : "text-aeblack-900 [&>*]:font-semibold"}
                >
                  <th scope="row" className="py-1 text-start">
                    {t(`versions.burden.part.${part}`)}
                  </th>
                  <td>{before[part]}</td>
                  <td>{now[part]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function change(rise: number, t: TFunction): string {
  if (rise === 0) return t("versions.burden.same");
  return rise > 0 ? t("versions.burden.more", { points: rise }) : t("versions.burden.less", { points: -rise });
}
