import type { ComplaintSummary } from "@clients/request";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { RelativeTime } from "../ui/DateTime";
import { AnswerDeadline } from "./AnswerDeadline";
import { ComplaintTag } from "./ComplaintTag";

/** One complaint in a list: category, state and deadline of the answer. */
export function ComplaintCard({ complaint, under: Heading }: { complaint: ComplaintSummary; under: "h2" | "h3" }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <article className="panel relative hover:border-aegold-400 hover:bg-aegold-50/40">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <Heading className="text-lg leading-snug font-semibold">
          <Link
            to={`/complaints/${complaint.id}`}
            className="inline-block min-h-6 text-aeblack-900 after:absolute after:inset-0 after:rounded-2xl hover:text-aegold-800"
          >
            {text(complaint.categoryLabel)}
          </Link>
        </Heading>
        <ComplaintTag state={complaint.state} />
      </div>
      <AnswerDeadline waitingOn={complaint.waitingOn} />
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-aeblack-600">
        <span>
          {t("request.reference")}: <bdi className="font-medium text-aeblack-800">{complaint.reference}</bdi>
        </span>
        <span>
          {t("requests.updatedAt")} <RelativeTime instant={complaint.updatedAt} />
        </span>
      </p>
    </article>
  );
}
