import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { useLanguage } from "../i18n/useLanguage";
import { useRequest } from "../requests/useRequests";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { usePersonId } from "../session/usePersonId";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { ComplaintForm } from "./ComplaintForm";

/** The page to make a complaint about a request. */
export default function NewComplaintPage() {
  const { id = "" } = useParams();
  const { t } = useTranslation();
  const { text } = useLanguage();
  usePageTitle(t("complaint.make"));
  const me = useMe();
  const person = usePersonId();
  const request = useRequest(id, me != null);
  if (me != null && isNotFound(request.error)) return <NotFoundPage subject="request" />;
  const about = request.data?.request;
  return (
    <>
      <PageHeading title={t("complaint.make")} back={{ to: `/requests/${id}`, label: t("apply.backToRequest") }}>
        {about !== undefined && (
          <p className="mt-3 text-lg text-aeblack-700">
            {text(about.serviceTitle)} · <bdi className="whitespace-nowrap">{about.reference}</bdi>
          </p>
        )}
      </PageHeading>
      <div className="page pt-8">
        <div className="max-w-2xl">
          {me === null && about === undefined && (
            <SignInPrompt title={t("requests.signInTitle")} text={t("requests.signInText")} />
          )}
          {me !== null && request.isPending && <Loading rows={3} />}
          {request.isError && about === undefined && (
            <ProblemAlert problem={request.error} onRetry={() => void request.refetch()} />
          )}
          {about !== undefined && <ComplaintForm key={`${id} ${person}`} person={person} request={about} />}
        </div>
      </div>
    </>
  );
}
