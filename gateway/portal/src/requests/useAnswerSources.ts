import type { Request } from "@clients/request";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isSameAnswer, type Answers } from "../form/answers";
import type { AnswerSource } from "../form/schema";
import { useLanguage } from "../i18n/useLanguage";

/** Where the answers come from that were filled in and that the person has left as they were. */
export function useAnswerSources(request: Request, answers: Answers): ReadonlyMap<string, AnswerSource> {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { prefilled } = request;
  const untouched = (prefilled ?? []).filter(({ pointer }) => isSameAnswer(answers, request.answers as Answers, pointer));
  // The form is made anew only when a mark goes, not with every key.
  const marks = untouched.map(({ pointer }) => pointer).join(" ");
  return useMemo(
    () =>
      new Map(
        untouched.map(({ pointer, text: origin, requestId, reference }): [string, AnswerSource] => [
          pointer,
          {
            text: text(origin),
            ...(requestId !== undefined && {
              link: { to: `/requests/${requestId}`, label: t("form.prefilledFrom", { reference: reference ?? "" }) },
            }),
          },
        ]),
      ),
    [marks, prefilled, t],
  );
}
