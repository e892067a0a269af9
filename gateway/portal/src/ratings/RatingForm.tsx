import type { GivenRating, Request } from "@clients/request";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ratingsApi } from "../api/clients";
import { etagOf } from "../api/etag";
import { ApiProblem, isShownAtFields } from "../api/problem";
import { focusElement } from "../form/focusField";
import type { RequestWithEtag } from "../requests/useRequests";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";
import { ScoreChoice } from "./ScoreChoice";
import type { Score } from "./scores";

/** Whether the form shows the faults of a pointer itself. */
const isField = (pointer: string) => pointer === "/score" || pointer === "/words";

interface Props {
  request: Request;
  onRated: () => void;
  /** Keeps the existing rating; undefined when there is none. */
  onLeave: (() => void) | undefined;
}

/** The form of a rating. A score is required, words are not; no score is preselected. */
export function RatingForm({ request, onRated, onLeave }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, rating } = request;
  const [score, setScore] = useState<Score | undefined>(rating?.score as Score | undefined);
  const [words, setWords] = useState(rating?.words ?? "");
  const [scoreMissing, setScoreMissing] = useState(false);
  const rate = useMutation({
    mutationFn: (givenRating: GivenRating) =>
      ratingsApi.rateRequest({ id, givenRating, ...(rating !== undefined && { ifMatch: etagOf(rating.version) }) }),
    onSuccess: (saved) => {
      client.setQueryData<RequestWithEtag>(
        ["request", id],
        (shown) => shown && { ...shown, request: { ...shown.request, rating: saved } },
      );
      onRated();
    },
  });
  const problem = rate.error instanceof ApiProblem ? rate.error : undefined;
  const outdated = problem !== undefined && [409, 412, 428].includes(problem.status);
  const faultAt = (pointer: string) => problem?.errors.find((fault) => fault.pointer === pointer)?.message;
  const send = () => {
    setScoreMissing(score === undefined);
    if (score === undefined) focusElement("score");
    else rate.mutate({ score, ...(words.trim() !== "" && { words: words.trim() }) });
  };
  return (
    <form
      noValidate
      className="panel space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!rate.isPending) send();
      }}
    >
      <ScoreChoice
        score={score}
        fault={scoreMissing ? t("rating.choose") : faultAt("/score")}
        onChange={(chosen) => {
          setScore(chosen);
          setScoreMissing(false);
        }}
      />
      <TextArea
        id="rating-words"
        label={t("rating.words")}
        hint={t("rating.wordsHint")}
        maxLength={2000}
        value={words}
        fault={faultAt("/words")}
        onChange={setWords}
      />
      {rate.isError && !isShownAtFields(rate.error, isField) && (
        <ProblemAlert
          problem={rate.error}
          onRetry={
            outdated
              ? () => void client.invalidateQueries({ queryKey: ["request", id] }).then(() => rate.reset())
              : undefined
          }
          retryLabel={t("common.reload")}
        />
      )}
      <p className="flex flex-wrap gap-3">
        <button type="submit" className="aegov-btn" aria-disabled={rate.isPending}>
          {rate.isPending ? t("apply.sending") : t("rating.send")}
        </button>
        {onLeave !== undefined && (
          <button type="button" className="aegov-btn btn-outline" onClick={onLeave}>
            {t("common.leave")}
          </button>
        )}
      </p>
    </form>
  );
}
