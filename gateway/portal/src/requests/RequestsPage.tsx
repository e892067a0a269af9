import type { RequestSummary } from "@clients/request";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { actsForOthers, usePrincipals } from "../principals/usePrincipals";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { RelativeTime } from "../ui/DateTime";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { SelectField } from "../ui/SelectField";
import { usePageTitle } from "../ui/usePageTitle";
import { Deadline } from "./Deadline";
import { StatusTag } from "./StatusTag";
import { useRequests } from "./useRequests";

/** The person's requests, newest first, each with who must act next. */
export default function RequestsPage() {
  const { t } = useTranslation();
  usePageTitle(t("requests.title"));
  const me = useMe();
  return (
    <>
      <PageHeading title={t("requests.title")}>
        {me != null && (
          <p className="mt-3">
            <Link to="/complaints" className="text-link inline-block min-h-6">
              {t("complaint.mine")}
            </Link>
          </p>
        )}
      </PageHeading>
      <div className="page pt-8">
        {me === undefined && <Loading />}
        {me === null && <SignInPrompt title={t("requests.signInTitle")} text={t("requests.signInText")} />}
        {me != null && <RequestList />}
      </div>
    </>
  );
}

function RequestList() {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const [principal, setPrincipal] = useState("");
  const principals = usePrincipals(true).data ?? [];
  const requests = useRequests(true, principal);
  const items = requests.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {actsForOthers(principals) && (
        <div className="mb-6 max-w-sm">
          <SelectField
            id="for-whom"
            label={t("principal.madeFor")}
            any={t("principal.all")}
            value={principal}
            options={principals.map(({ id, name }) => ({
              id,
              name: name === undefined ? t("principal.oneself") : text(name),
            }))}
            onChange={setPrincipal}
          />
        </div>
      )}
      {requests.isPending && <Loading />}
      {requests.isError && <ProblemAlert problem={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.isSuccess && items.length === 0 && (
        <EmptyState icon="paper" title={t("requests.none")} hint={t("requests.noneHint")}>
          <Link to="/services" className="aegov-btn">
            {t("requests.find")}
          </Link>
        </EmptyState>
      )}
      <ul className="space-y-4">
        {items.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={requests} />
    </>
  );
}

function RequestCard({ request }: { request: RequestSummary }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <article className="panel relative hover:border-aegold-400 hover:bg-aegold-50/40">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 className="text-lg leading-snug font-semibold">
            <Link
              to={`/requests/${request.id}`}
              className="inline-block min-h-6 text-aeblack-900 after:absolute after:inset-0 after:rounded-2xl hover:text-aegold-800"
            >
              {text(request.serviceTitle)}
            </Link>
          </h2>
          <p className="mt-1 text-aeblack-600">{text(request.agency.name)}</p>
        </div>
        <StatusTag status={request.status} />
      </div>
      <p className="mt-3 text-aeblack-800">
        {request.waitingOn === undefined ? text(request.stageLabel) : text(request.waitingOn.what)}
      </p>
      <Deadline request={request} />
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-aeblack-600">
        <span>
          {t("requests.reference")}: <bdi className="font-medium text-aeblack-800">{request.reference}</bdi>
        </span>
        <span>
          {t("requests.updatedAt")} <RelativeTime instant={request.updatedAt} />
        </span>
      </p>
    </article>
  );
}
