import type { ReadComplaint } from "@clients/request-complaints";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { etagOf } from "../../api/etag";
import { complaintsToAnswerApi } from "../../api/officerClients";
import { isNotFound } from "../../api/problem";
import { ComplaintSteps } from "../../complaints/ComplaintSteps";
import { ComplaintTag } from "../../complaints/ComplaintTag";
import { useLanguage } from "../../i18n/useLanguage";
import { RoleGate } from "../../session/RoleGate";
import { useMe } from "../../session/useMe";
import { Icon } from "../../ui/Icon";
import { Loading } from "../../ui/Loading";
import { PageHeading } from "../../ui/PageHeading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SuccessMessage } from "../../ui/SuccessMessage";
import { usePageTitle } from "../../ui/usePageTitle";
import { WritingForm } from "../../writing/WritingForm";
import { DueDate } from "../tasks/DueDate";
import { AnswerLanguage } from "./AnswerLanguage";
import { useOfficerComplaint, useStoreAnsweredComplaint } from "./useOfficerComplaints";

/** One complaint, for an officer who may answer it. */
export default function OfficerComplaintPage() {
  const { id = "" } = useParams();
  return (
    <RoleGate role="complaints">
      <ComplaintForOfficer key={id} id={id} />
    </RoleGate>
  );
}

function ComplaintForOfficer({ id }: { id: string }) {
  const { t } = useTranslation();
  const complaint = useOfficerComplaint(id);
  const known = (useLocation().state as { reference?: string } | null)?.reference;
  const reference = complaint.data?.reference ?? known;
  const title = reference === undefined ? t("complaint.one") : t("complaint.desk.of", { reference });
  usePageTitle(title);
  return (
    <>
      <PageHeading title={title} back={{ to: "/agency/complaints", label: t("role.complaints.title") }} />
      <div className="page pt-8">
        {complaint.isPending && <Loading rows={4} />}
        {complaint.isError && (
          <ProblemAlert
            problem={complaint.error}
            hint={isNotFound(complaint.error) ? t("desk.notFound") : undefined}
            onRetry={() => void complaint.refetch()}
          />
        )}
        {complaint.data !== undefined && (
          <ComplaintDetails complaint={complaint.data} onReload={() => void complaint.refetch()} />
        )}
      </div>
    </>
  );
}

function ComplaintDetails({ complaint, onReload }: { complaint: ReadComplaint; onReload: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const storeComplaint = useStoreAnsweredComplaint();
  const { id, version, state } = complaint;
  const [answered, setAnswered] = useState(false);
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_21rem] lg:gap-14">
      <div className="min-w-0 space-y-8">
        {answered && <SuccessMessage>{t("complaint.desk.answered")}</SuccessMessage>}
        <p className="flex gap-3 text-aeblack-700">
          <Icon name="shield" className="mt-1 size-6 text-aegold-700" />
          <span>{t("complaint.desk.recorded")}</span>
        </p>
        <ComplaintSteps
          steps={complaint.steps}
          who={(step) => {
            if (step.action === "overdue") return t("complaint.actor.platform");
            if (step.action !== "answered") return t("desk.actor.applicant");
            return complaint.steps.some(({ at, officer }) => at === step.at && officer === me?.id)
              ? t("desk.you")
              : t("desk.actor.officer");
          }}
        />
        {state === "open" && (
          <section aria-labelledby="answering" className="panel">
            <h2 id="answering" className="text-xl font-semibold">
              {t("complaint.desk.answer")}
            </h2>
            <WritingForm
              id="answer"
              label={t("complaint.desk.words")}
              hint={complaint.language === "ar" ? t("complaint.desk.inArabic") : t("complaint.desk.inEnglish")}
              rows={6}
              maxLength={4000}
              storageKey={`answer.${id}`}
              pointer="/words"
              sendLabel={t("complaint.desk.send")}
              sent={t("complaint.desk.answered")}
              onReload={onReload}
              onSend={async (words) => {
                storeComplaint(
                  await complaintsToAnswerApi.answerComplaint({ id, ifMatch: etagOf(version), answer: { words } }),
                );
                setAnswered(true);
              }}
            />
          </section>
        )}
      </div>
      <ComplaintFacts complaint={complaint} />
    </div>
  );
}

function ComplaintFacts({ complaint }: { complaint: ReadComplaint }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const facts = [
    [t("desk.statusOf"), <ComplaintTag key="state" state={complaint.state} />],
    [t("complaint.about"), text(complaint.categoryLabel)],
    ...(complaint.until === undefined
      ? []
      : [[t("desk.due"), <DueDate key="due" due={complaint.until} overdue={complaint.overdue} />] as const]),
    [t("complaint.desk.language"), <AnswerLanguage key="language" language={complaint.language} />],
    [t("desk.service"), text(complaint.serviceTitle)],
    [
      t("complaint.desk.request"),
      <Link
        key="request"
        to={`/agency/requests/${complaint.requestId}`}
        state={{ reference: complaint.requestReference }}
        className="text-link inline-block min-h-6"
      >
        <bdi>{complaint.requestReference}</bdi>
      </Link>,
    ],
  ] as const;
  return (
    <section aria-labelledby="particulars" className="panel h-fit">
      <h2 id="particulars" className="mb-4 text-lg font-semibold">
        {t("request.details")}
      </h2>
      <dl className="space-y-4">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-sm text-aeblack-600">{term}</dt>
            <dd className="font-medium text-aeblack-900">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
