import type { QueuedComplaint } from "@clients/request-complaints";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty } from "../../app/Empty";
import { Fact } from "../../requests/Fact";
import { Loading } from "../../app/Loading";
import { MoreButton } from "../../app/MoreButton";
import { PageHeading } from "../../app/PageHeading";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Ago } from "../../app/When";
import { usePageTitle } from "../../app/usePageTitle";
import { useLanguage } from "../../i18n/useLanguage";
import { RoleGate } from "../../session/RoleGate";
import { Due } from "../Due";
import { AnswerLanguage } from "./AnswerLanguage";
import { useComplaintsToAnswer } from "./useComplaintsToAnswer";

/** Complaints that wait for the agency's answer, the soonest due first; nothing of what they say. */
export default function ComplaintsToAnswerPage() {
  return (
    <RoleGate role="complaints">
      <Queue />
    </RoleGate>
  );
}

function Queue() {
  const { t } = useTranslation();
  usePageTitle(t("role.complaints.title"));
  const complaints = useComplaintsToAnswer();
  const items = complaints.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeading title={t("role.complaints.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("complaint.desk.lead")}</p>
      </PageHeading>
      <div className="page pt-8">
        {complaints.isPending && <Loading rows={3} />}
        {complaints.isError && <ProblemAlert problem={complaints.error} onRetry={() => void complaints.refetch()} />}
        {complaints.isSuccess && items.length === 0 && (
          <Empty icon="check" title={t("complaint.desk.none")} hint={t("complaint.desk.noneHint")} />
        )}
        <ul className="space-y-4">
          {items.map((complaint) => (
            <li key={complaint.id}>
              <Waiting complaint={complaint} />
            </li>
          ))}
        </ul>
        <MoreButton of={complaints} />
      </div>
    </>
  );
}

function Waiting({ complaint }: { complaint: QueuedComplaint }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <article className={`panel ${complaint.overdue ? "border-s-4 border-s-aered-600" : ""}`}>
      <h2 className="text-lg leading-snug font-semibold">
        <Link to={`/agency/complaints/${complaint.id}`} state={{ reference: complaint.reference }} className="text-link">
          <bdi>{complaint.reference}</bdi>
        </Link>
      </h2>
      <p className="mt-1 text-aeblack-900">
        {text(complaint.categoryLabel)}
        {complaint.reopened && <span className="font-semibold text-camel-900"> · {t("complaint.desk.reopened")}</span>}
      </p>
      <p className="text-aeblack-700">
        {text(complaint.serviceTitle)} · <bdi className="whitespace-nowrap">{complaint.requestReference}</bdi>
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-3">
        <Fact term={t("desk.due")}>
          <Due due={complaint.until} overdue={complaint.overdue} />
        </Fact>
        <Fact term={t("desk.since")}>
          <Ago instant={complaint.since} />
        </Fact>
        <Fact term={t("complaint.desk.language")}>
          <AnswerLanguage language={complaint.language} />
        </Fact>
      </dl>
    </article>
  );
}
