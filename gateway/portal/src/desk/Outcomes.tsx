import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../app/Icon";
import type { Outcome } from "./outcome";
import { StandingTag } from "./StandingTag";

/** What became of each of several, until it has been read. */
export function Outcomes({ outcomes, onRead }: { outcomes: readonly Outcome[]; onRead: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; what came of it takes its place for the keyboard, too.
  useEffect(() => heading.current?.focus(), [outcomes]);
  const refusals = outcomes.filter(({ refusal }) => refusal !== undefined).length;
  return (
    <section aria-labelledby="outcomes" className="panel">
      <h2 id="outcomes" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t("desk.outcomes", { done: outcomes.length - refusals, refused: refusals })}
      </h2>
      <ul className="mt-4 space-y-3">
        {outcomes.map(({ requestId, reference, status, refusal }, at) => (
          <li key={`${requestId} ${at}`} className="flex gap-3">
            <Icon
              name={refusal === undefined ? "check" : "alert"}
              className={`mt-1 size-5 ${refusal === undefined ? "text-aegreen-800" : "text-aered-700"}`}
            />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <bdi className="font-semibold text-aeblack-900">{reference}</bdi>
                {refusal === undefined ? t("desk.done") : t("desk.notDone", { why: refusal.title })}
                {status !== undefined && <StandingTag status={status} />}
              </p>
              {refusal?.more.map((line) => (
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
