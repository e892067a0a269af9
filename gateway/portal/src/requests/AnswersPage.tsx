import type { ServiceVersion } from "@clients/catalog";
import type { AvailableAction } from "@clients/request";
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
  const service = useService(current.data?.request.serviceId);
  const draft = current.data?.request.status === "DRAFT";
  const title = draft ? t("apply.draftTitle") : t("apply.informationTitle");
  usePageTitle(title);
  const fault = current.error ?? service.error;
  return (
    <>
      <PageHeading title={title} back={{ to: `/requests/${id}`, label: t("apply.backToRequest") }} />
      <div className="page pt-10">
        <div className="max-w-2xl">
          {me === null && current.data === undefined && (
            <SignInPrompt title={t("requests.signInTitle")} text={t("requests.signInText")} />
          )}
          {fault !== null && current.data === undefined && (
            <ProblemAlert problem={fault} onRetry={() => void current.refetch()} />
          )}
          {me != null && fault === null && service.data === undefined && <Loading rows={4} />}
          {current.data !== undefined && service.data !== undefined && (
            <RequestAnswers key={id} current={current.data} service={service.data} />
          )}
        </div>
      </div>
    </>
  );
}

function RequestAnswers({ current, service }: { current: RequestWithEtag; service: ServiceVersion }) {
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
      {request.status !== "DRAFT" && request.waitingOn !== undefined && (
        <RequestedInfo form={service.form} waitingOn={request.waitingOn} fields={requested} />
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
      />
    </>
  );
}

/** Returns the action that sends the answers. */
function answeringAction(status: string, actions: readonly AvailableAction[]): AvailableAction | undefined {
  return status === "DRAFT"
    ? actions.find((action) => action.action === "submit")
    : actions.find((action) => action.requires.includes("answers"));
}
