import type { Workflow } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { formatDuration } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { Icon } from "../ui/Icon";
import { mayAskForMore, happyPath } from "./happyPath";

/** The stages of a request for which nothing is missing: each with its owner and its promised time. */
export function ProcessSteps({ workflow }: { workflow: Workflow }) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const path = happyPath(workflow);
  return (
    <>
      <ol>
        {path.map((stage, at) => {
          const promise = stage.promise === undefined ? undefined : formatDuration(stage.promise, language, t);
          const last = at === path.length - 1;
          return (
            <li key={stage.code} className="relative flex gap-5 pb-7 last:pb-0">
              {!last && (
                <span
                  aria-hidden="true"
                  className="absolute start-5 top-10 bottom-0 w-px -translate-x-1/2 bg-aegold-200 rtl:translate-x-1/2"
                />
              )}
              <span
                aria-hidden="true"
                className="grid size-10 shrink-0 place-items-center rounded-full bg-aegold-50 font-semibold text-aegold-800"
              >
                {last ? <Icon name="check" className="size-5" /> : at + 1}
              </span>
              <div className="pt-1.5">
                <p className="font-semibold text-aeblack-900">{text(stage.what ?? stage.label)}</p>
                {stage.owner !== undefined && (
                  <p className="text-aeblack-600">
                    {t(`party.${stage.owner}`)}
                    {promise !== undefined && <> · {t("service.promised", { duration: promise })}</>}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {mayAskForMore(workflow) && (
        <p className="mt-6 flex gap-3 rounded-xl bg-whitely-200 p-4 text-aeblack-700">
          <Icon name="info" className="mt-1 size-5 text-aegold-700" />
          {t("service.mayAsk")}
        </p>
      )}
    </>
  );
}
