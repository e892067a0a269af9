import type { Request } from "@clients/request";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { Documents } from "../documents/Documents";
import { useLanguage } from "../i18n/useLanguage";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { AnswerSummary } from "./AnswerSummary";
import { Branches } from "./Branches";
import { RequestActions } from "./RequestActions";
import { RequestDetails } from "./RequestDetails";
import { StatusTag } from "./StatusTag";
import { Timeline } from "./Timeline";
import { useRequest, type RequestWithEtag } from "./useRequests";
import { WaitingPanel } from "./WaitingPanel";

/** Content of other features, as functions of the request. */
interface Slots {
  rating: (request: Request) => ReactNode;
  complaints: (request: Request) => ReactNode;
}

/** One request: who takes the next step, what has happened, and what the person can do. It updates itself. */
export function RequestPage(slots: Slots) {
  const { id = "" } = useParams();
  const me = useMe();
  const current = useRequest(id, me != null);
  if (me != null && isNotFound(current.error)) return <NotFoundPage subject="request" />;
  return <Page id={id} me={me} current={current} slots={slots} />;
}

interface Props {
  id: string;
  me: ReturnType<typeof useMe>;
  current: ReturnType<typeof useRequest>;
  slots: Slots;
}

function Page({ id, me, current, slots }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const request = current.data?.request;
  const title = request === undefined ? t("requests.title") : text(request.serviceTitle);
  usePageTitle(title);
  const shown = me != null && current.data !== undefined;
  return (
    <>
      <PageHeading title={shown ? title : t("requests.title")} back={{ to: "/requests", label: t("requests.title") }}>
        {shown && (
          <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
            <StatusTag status={current.data.request.status} />
            <span className="text-aeblack-700">
              {t("request.reference")}:{" "}
              <bdi className="font-semibold text-aeblack-900">{current.data.request.reference}</bdi>
            </span>
          </p>
        )}
      </PageHeading>
      <div className="page pt-8">
        {me === null && <SignInPrompt title={t("requests.signInTitle")} text={t("requests.signInText")} />}
        {me !== null && current.isError && (
          <ProblemAlert problem={current.error} onRetry={() => void current.refetch()} />
        )}
        {me !== null && current.isPending && <Loading rows={4} />}
        {shown && <Details key={id} current={current.data} slots={slots} />}
      </div>
    </>
  );
}

function Details({ current, slots }: { current: RequestWithEtag; slots: Slots }) {
  const { t } = useTranslation();
  const { request } = current;
  const arrivedBySending = (useLocation().state as { submitted?: boolean } | null)?.submitted === true;
  // Only while it is news: not after the agency has asked for something or decided.
  const justSent = arrivedBySending && ["SUBMITTED", "IN_PROGRESS"].includes(request.status);
  // Requested documents come before the button that sends them.
  const informationRequested = request.status === "AWAITING_APPLICANT";
  return (
    <>
      {justSent && (
        <div role="status" className="mb-6 rounded-2xl border border-aegreen-200 bg-aegreen-50 p-5 text-aegreen-900">
          <p className="font-semibold">{t("request.submitted")}</p>
          <p>{t("request.submittedText", { reference: request.reference })}</p>
        </div>
      )}
      <div className="grid gap-10 lg:grid-cols-[1fr_21rem] lg:gap-16">
        <div className="min-w-0 space-y-12">
          <div className="space-y-6">
            <WaitingPanel request={request} />
            {informationRequested && <Documents request={request} />}
            <RequestActions current={current} />
          </div>
          {request.branches !== undefined && <Branches branches={request.branches} agency={request.agency} />}
          {slots.rating(request)}
          {!informationRequested && <Documents request={request} />}
          <Timeline request={request} />
          {slots.complaints(request)}
        </div>
        <div className="min-w-0 space-y-6">
          <RequestDetails request={request} />
          <AnswerSummary request={request} />
        </div>
      </div>
    </>
  );
}
