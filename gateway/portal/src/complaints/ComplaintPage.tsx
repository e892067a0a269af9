import type { Complaint } from "@clients/request";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { complaintsApi } from "../api/clients";
import { etagOf } from "../api/etag";
import { isNotFound } from "../api/problem";
import { useLanguage } from "../i18n/useLanguage";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { SuccessMessage } from "../ui/SuccessMessage";
import { usePageTitle } from "../ui/usePageTitle";
import { WritingForm } from "../writing/WritingForm";
import { AnswerDeadline } from "./AnswerDeadline";
import { CloseComplaint } from "./CloseComplaint";
import { ComplaintSteps } from "./ComplaintSteps";
import { ComplaintTag } from "./ComplaintTag";
import { useComplaint, useStoreComplaint } from "./useComplaints";

/** One complaint: its state, its messages and what the person can still do. */
export default function ComplaintPage() {
  const { id = "" } = useParams();
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const complaint = useComplaint(id, me != null);
  const title = complaint.data === undefined ? t("complaint.one") : text(complaint.data.categoryLabel);
  usePageTitle(title);
  if (me != null && isNotFound(complaint.error)) return <NotFoundPage subject="complaint" />;
  return (
    <>
      <PageHeading title={title} back={{ to: "/complaints", label: t("complaint.mine") }}>
        {complaint.data !== undefined && (
          <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
            <ComplaintTag state={complaint.data.state} />
            <span className="text-aeblack-700">
              {t("request.reference")}: <bdi className="font-semibold text-aeblack-900">{complaint.data.reference}</bdi>
            </span>
          </p>
        )}
      </PageHeading>
      <div className="page pt-8">
        <div className="max-w-3xl space-y-8">
          {me === null && <SignInPrompt title={t("complaint.signInTitle")} text={t("complaint.signInText")} />}
          {me !== null && complaint.isPending && <Loading rows={3} />}
          {me !== null && complaint.isError && (
            <ProblemAlert problem={complaint.error} onRetry={() => void complaint.refetch()} />
          )}
          {complaint.data !== undefined && (
            <Details key={id} complaint={complaint.data} onReload={() => void complaint.refetch()} />
          )}
        </div>
      </div>
    </>
  );
}

function Details({ complaint, onReload }: { complaint: Complaint; onReload: () => void }) {
  const { t } = useTranslation();
  const storeComplaint = useStoreComplaint();
  const { id, version, state } = complaint;
  const made = (useLocation().state as { made?: boolean } | null)?.made === true;
  const [done, setDone] = useState<"reopened" | "closed">();
  return (
    <>
      {made && done === undefined && state === "open" && (
        <SuccessMessage>{t("complaint.made", { reference: complaint.reference })}</SuccessMessage>
      )}
      {done !== undefined && <SuccessMessage>{t(`complaint.did.${done}`)}</SuccessMessage>}
      <div>
        <p className="text-lg">{t(`complaint.standing.${state}`)}</p>
        <AnswerDeadline waitingOn={complaint.waitingOn} />
        <p className="mt-2">
          <Link to={`/requests/${complaint.requestId}`} className="text-link inline-block min-h-6">
            {t("complaint.toRequest")}
          </Link>
        </p>
      </div>
      <ComplaintSteps
        steps={complaint.steps}
        who={({ action }) =>
          t(`complaint.actor.${action === "answered" ? "agency" : action === "overdue" ? "platform" : "applicant"}`)
        }
      />
      {complaint.mayBeReopened && (
        <div className="panel">
          <h2 className="text-lg font-semibold">{t("complaint.notEnough")}</h2>
          <p className="mt-1 text-aeblack-700">{t("complaint.notEnoughText")}</p>
          <WritingForm
            id="reopening"
            label={t("complaint.whyNotEnough")}
            maxLength={4000}
            storageKey={`reopening.${id}`}
            pointer="/words"
            sendLabel={t("complaint.reopen")}
            sent={t("complaint.did.reopened")}
            onReload={onReload}
            onSend={async (words) => {
              storeComplaint(await complaintsApi.reopenComplaint({ id, ifMatch: etagOf(version), words: { words } }));
              setDone("reopened");
            }}
          />
        </div>
      )}
      {state !== "closed" && (
        <CloseComplaint
          complaint={complaint}
          onClosed={(closed) => {
            storeComplaint(closed);
            setDone("closed");
          }}
          onReload={onReload}
        />
      )}
    </>
  );
}
