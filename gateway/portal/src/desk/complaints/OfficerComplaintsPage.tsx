import type { QueuedComplaint } from "@clients/request-complaints";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../../i18n/useLanguage";
import { RoleGate } from "../../session/RoleGate";
import { RelativeTime } from "../../ui/DateTime";
import { DescriptionItem } from "../../ui/DescriptionItem";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { LoadMoreButton } from "../../ui/LoadMoreButton";
import { PageHeading } from "../../ui/PageHeading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { usePageTitle } from "../../ui/usePageTitle";
import { DueDate } from "../tasks/DueDate";
import { AnswerLanguage } from "./AnswerLanguage";
import { useOfficerComplaints } from "./useOfficerComplaints";

/** The complaints that wait for the agency's answer, earliest due first, without their texts. */
export default function OfficerComplaintsPage() {
  return (
    <RoleGate role="complaints">
      <ComplaintQueue />
    </RoleGate>
  );
}

function ComplaintQueue() {
  const { t } = useTranslation();
  usePageTitle(t("role.complaints.title"));
  const complaints = useOfficerComplaints();
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
          <EmptyState icon="check" title={t("complaint.desk.none")} hint={t("complaint.desk.noneHint")} />
        )}
        <ul className="space-y-4">
          {items.map((complaint) => (
            <li key={complaint.id}>
              <QueuedComplaintCard complaint={complaint} />
            </li>
          ))}
        </ul>
        <LoadMoreButton pages={complaints} />
      </div>
    </>
  );
}

function QueuedComplaintCard({ complaint }: { complaint: QueuedComplaint }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <article className={`panel ${complaint.overdue ? "border-s-4 border-s-aered-600" : ""}`}>
      <h2 className="text-lg leading-snug font-semibold">
        <Link
          to={`/agency/complaints/${complaint.id}`}
          state={{ reference: complaint.reference }}
          className="text-link"
        >
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
        <DescriptionItem term={t("desk.due")}>
          <DueDate due={complaint.until} overdue={complaint.overdue} />
        </DescriptionItem>
        <DescriptionItem term={t("desk.since")}>
          <RelativeTime instant={complaint.since} />
        </DescriptionItem>
        <DescriptionItem term={t("complaint.desk.language")}>
          <AnswerLanguage language={complaint.language} />
        </DescriptionItem>
      </dl>
    </article>
  );
}
