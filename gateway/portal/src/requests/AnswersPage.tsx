import type { ServiceVersion } from "@clients/catalog";
import type { AvailableAction, Request } from "@clients/request";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { requestedFields } from "../form/requestedFields";
import { useLanguage } from "../i18n/useLanguage";
import { useService } from "../services/useCatalog";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { usePersonId } from "../session/usePersonId";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { EditAnswers } from "./EditAnswers";
import { RequestedInfo } from "./RequestedInfo";
import { useRequest, type RequestWithEtag } from "./useRequests";

/** The form of an existing request: a draft, or answers that the agency requested to change. */
export default function AnswersPage() {
  const { id = "" } = useParams();
  const me = useMe();
  const current = useRequest(id, me != null);
  return me != null && isNotFound(current.error) ? (
    <NotFoundPage subject="request" />
  ) : (
    <AnswersLoader id={id} me={me} current={current} />
  );
}

interface Props {
  id: string;
  me: ReturnType<typeof useMe>;
  current: ReturnType<typeof useRequest>;
}

function AnswersLoader({ id, me, current }: Props) {
  const { t } = useTranslation();
  // The page stays unchanged until the page of the request is loaded: the sent request takes no answers.
  const [sent, setSent] = useState<RequestWithEtag>();
  const shown = sent ?? current.data;
  const service = useService(shown?.request.serviceId);
  const title = shown === undefined ? t("apply.title") : t(`apply.${titleOf(shown.request)}`);
  usePageTitle(title);
  const fault = current.error ?? service.error;
  return (
    <>
      <PageHeading title={title} back={{ to: `/requests/${id}`, label: t("apply.backToRequest") }} />
      <div className="page pt-10">
        <div className="max-w-2xl">
          {me === null && shown === undefined && (
            <SignInPrompt title={t("requests.signInTitle")} text={t("requests.signInText")} />
          )}
          {fault !== null && shown === undefined && (
            <ProblemAlert problem={fault} onRetry={() => void current.refetch()} />
          )}
          {me != null && fault === null && service.data === undefined && <Loading rows={4} />}
          {shown !== undefined && service.data !== undefined && (
            <RequestAnswers key={id} current={shown} service={service.data} onSent={setSent} />
          )}
        </div>
      </div>
    </>
  );
}

interface AnswersProps {
  current: RequestWithEtag;
  service: ServiceVersion;
  onSent: (sent: RequestWithEtag) => void;
}

function RequestAnswers({ current, service, onSent }: AnswersProps) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const person = usePersonId();
  const { request } = current;
  const requested = requestedFields(service.form, request.waitingOn?.fields);
  const action = answeringAction(request.status, request.actions);
  if (action === undefined) {
    return (
      <p>
        {t("apply.nothingToDo")}{" "}
        <Link to={`/requests/${request.id}`} className="text-link">
          {t("apply.backToRequest")}
        </Link>
      </p>
    );
  }
  return (
    <>
      <p className="mb-2 text-lg font-semibold">{text(request.serviceTitle)}</p>
      {isRequested(request) && request.waitingOn !== undefined && (
        <RequestedInfo form={service.form} request={request} waitingOn={request.waitingOn} fields={requested} />
      )}
      {service.version !== request.serviceVersion && (
        <p className="mb-8 rounded-xl bg-camel-100 p-4 text-camel-900">{t("apply.otherVersion")}</p>
      )}
      <EditAnswers
        key={person}
        person={person}
        current={current}
        form={service.form}
        requested={requested}
        action={action}
        onSent={() => onSent(current)}
      />
    </>
  );
}

/** Whether the agency has asked the applicant for something; otherwise the applicant corrects the answers unasked. */
function isRequested(request: Request): boolean {
  return request.status !== "DRAFT" && request.waitingOn?.party === "applicant";
}

function titleOf(request: Request): "draftTitle" | "informationTitle" | "correctionTitle" {
  if (request.status === "DRAFT") return "draftTitle";
  return isRequested(request) ? "informationTitle" : "correctionTitle";
}

/** Returns the action that sends the answers. */
function answeringAction(status: string, actions: readonly AvailableAction[]): AvailableAction | undefined {
  return status === "DRAFT"
    ? actions.find((action) => action.action === "submit")
    : actions.find((action) => action.requires.includes("answers"));
}
