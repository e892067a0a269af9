import type { Rating as Given, Request } from "@clients/request";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { DateTime } from "../ui/DateTime";
import { Section } from "../ui/Section";
import { SuccessMessage } from "../ui/SuccessMessage";
import { useNow } from "../ui/useNow";
import { RatingForm } from "./RatingForm";
import { StarRating } from "./StarRating";

/** The person's rating of a request that has ended. */
export function RequestRating({ request }: { request: Request }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const [thanked, setThanked] = useState(false);
  const { rating } = request;
  if (rating === undefined && !mayBeRated(request)) return null;
  return (
    <Section id="rating" title={rating === undefined ? t("rating.title") : t("rating.given")}>
      {thanked && (
        <div className="mb-4">
          <SuccessMessage>{t("rating.thanks")}</SuccessMessage>
        </div>
      )}
      {rating !== undefined && !changing ? (
        <RatingSummary
          rating={rating}
          onChange={() => {
            setThanked(false);
            setChanging(true);
          }}
        />
      ) : (
        <RatingForm
          request={request}
          onRated={() => {
            setChanging(false);
            setThanked(true);
          }}
          onLeave={rating === undefined ? undefined : () => setChanging(false)}
        />
      )}
    </Section>
  );
}

/** Whether a request was decided, or was withdrawn after it had been sent. */
function mayBeRated({ status, submittedAt }: Request): boolean {
  return status === "COMPLETED" || status === "REJECTED" || (status === "WITHDRAWN" && submittedAt !== undefined);
}

function RatingSummary({ rating, onChange }: { rating: Given; onChange: () => void }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <div className="panel">
      <StarRating score={rating.score} />
      {rating.words !== undefined && (
        <p dir="auto" className="mt-3 break-words whitespace-pre-line">
          {rating.words}
        </p>
      )}
      <p className="mt-2 text-sm text-aeblack-600">
        <DateTime instant={rating.changedAt} />
      </p>
      {Date.parse(rating.changeableUntil) > now && (
        <Button className="text-link mt-2 min-h-8" onPress={onChange}>
          {t("rating.change")}
        </Button>
      )}
    </div>
  );
}
