import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { OfficerStatusTag } from "../../requests/StatusTag";
import { Icon } from "../../ui/Icon";
import type { BulkResult } from "./bulkResult";

/** The result of each action on several tasks, until the officer hides them. */
export function BulkResults({ results, onRead }: { results: readonly BulkResult[]; onRead: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed no longer exists, so the result takes the focus.
  useEffect(() => heading.current?.focus(), [results]);
  const refusals = results.filter(({ failure }) => failure !== undefined).length;
  return (
    <section aria-labelledby="outcomes" className="panel">
      <h2 id="outcomes" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t("desk.outcomes", { done: results.length - refusals, refused: refusals })}
      </h2>
      <ul className="mt-4 space-y-3">
        {results.map(({ requestId, reference, status, failure }, at) => (
          <li key={`${requestId} ${at}`} className="flex gap-3">
            <Icon
              name={failure === undefined ? "check" : "alert"}
              className={`mt-1 size-5 ${failure === undefined ? "text-aegreen-800" : "text-aered-700"}`}
            />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <bdi className="font-semibold text-aeblack-900">{reference}</bdi>
                {failure === undefined ? t("desk.done") : t("desk.notDone", { why: failure.title })}
                {status !== undefined && <OfficerStatusTag status={status} />}
              </p>
              {failure?.more.map((line) => (
                <p key={line} className="text-sm text-aeblack-700">
                  {line}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <Button className="aegov-btn btn-outline btn-sm mt-5" onPress={onRead}>
        {t("desk.read")}
      </Button>
    </section>
  );
}
