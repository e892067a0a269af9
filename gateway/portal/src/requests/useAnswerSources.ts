import type { Request } from "@clients/request";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isSameAnswer, type Answers } from "../form/answers";
import type { AnswerSource } from "../form/schema";
import { textIn } from "../i18n/language";
import { useLanguage } from "../i18n/useLanguage";

/** The sources of those answers that the platform filled in and that the person has not changed. */
export function useAnswerSources(request: Request, answers: Answers): ReadonlyMap<string, AnswerSource> {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { prefilled } = request;
  // Joined to one text, so that the form is rendered again only when a source disappears and not at every key.
  const unchanged = (prefilled ?? [])
    .map(({ pointer }) => pointer)
    .filter((pointer) => isSameAnswer(answers, request.answers as Answers, pointer))
    .join("\n");
  return useMemo(() => {
    const pointers = new Set(unchanged.split("\n"));
    return new Map(
      (prefilled ?? [])
        .filter(({ pointer }) => pointers.has(pointer))
        .map(({ pointer, text: origin, requestId, reference }): [string, AnswerSource] => [
          pointer,
          {
            text: textIn(origin, language),
            ...(requestId !== undefined && {
              link: { to: `/requests/${requestId}`, label: t("form.prefilledFrom", { reference: reference ?? "" }) },
            }),
          },
        ]),
    );
  }, [unchanged, prefilled, language, t]);
}
