import type { ServiceVersion } from "@clients/catalog";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { requestsApi } from "../api/clients";
import { IdempotencyKey, isFinal } from "../api/idempotencyKey";
import { isNotFound } from "../api/problem";
import { withoutEmpty, type Answers } from "../form/answers";
import { focusElement } from "../form/focusField";
import { useFormAnswers } from "../form/useFormAnswers";
import { useLanguage } from "../i18n/useLanguage";
import { ApplicantChoice, applicantChoiceId } from "../principals/ApplicantChoice";
import { useApplicantChoice } from "../principals/useApplicantChoice";
import { usePrincipals } from "../principals/usePrincipals";
import { useService } from "../services/useCatalog";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { usePersonId } from "../session/usePersonId";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import type { UnsentAnswers } from "../writing/unsentAnswers";
import { storeUnsentInput, takeUnsentInput } from "../writing/unsentInput";
import { AnswersForm } from "./AnswersForm";
import { DraftNotice } from "./DraftNotice";
import { storeRequest, withEtag } from "./useRequests";

/** The form of a service, to be sent or saved as a draft. */
export default function ApplyPage() {
  const { slug = "" } = useParams();
  const service = useService(slug);
  return isNotFound(service.error) ? (
    <NotFoundPage subject="service" />
  ) : (
    <ApplicationLoader slug={slug} service={service} />
  );
}

function ApplicationLoader({ slug, service }: { slug: string; service: ReturnType<typeof useService> }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const person = usePersonId();
  const principals = usePrincipals(me != null);
  const title = service.data === undefined ? t("apply.title") : text(service.data.title);
  usePageTitle(title);
  return (
    <>
      <PageHeading title={title} back={{ to: `/services/${slug}`, label: t("apply.backToService") }} />
      <div className="page pt-10">
        <div className="max-w-2xl">
          {service.isError && <ProblemAlert problem={service.error} onRetry={() => void service.refetch()} />}
          {(service.isPending || me === undefined || (person !== undefined && principals.isPending)) && (
            <Loading rows={4} />
          )}
          {me === null && person === undefined && service.data !== undefined && (
            <SignInPrompt title={t("apply.signInTitle")} text={t("apply.signInText")} />
          )}
          {/* Once shown, the form stays while the companies are loaded again. */}
          {person !== undefined && service.data !== undefined && principals.isFetched && (
            <NewRequest key={person} person={person} service={service.data} principals={principals} />
          )}
        </div>
      </div>
    </>
  );
}

interface Props {
  person: string;
  service: ServiceVersion;
  principals: ReturnType<typeof usePrincipals>;
}

function NewRequest({ person, service, principals }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const [restored] = useState(() => takeUnsentInput<UnsentAnswers>(service.slug, person));
  const form = useFormAnswers(service.form, restored?.answers ?? {});
  const key = useRef(IdempotencyKey.restore(restored?.idempotencyKey));
  const [submitAttempted, setSubmitAttempted] = useState(false);
  const { applicantId, setApplicantId, applicant, needsChoice, isUnresolved, fault } = useApplicantChoice(
    person,
    principals.data,
    restored?.applicantId,
  );
  const missing = fault === undefined ? [] : [{ id: applicantChoiceId, label: t("principal.ask"), message: fault }];

  const create = useMutation({
    mutationFn: async ({ answers, submit }: { answers: Answers; submit: boolean }) => {
      const newRequest = {
        serviceId: service.id,
        serviceVersion: service.version,
        answers,
        submit,
        ...(applicant?.kind === "company" && { onBehalfOf: applicant.id }),
      };
      const idempotencyKey = key.current.keyFor(newRequest);
      return withEtag(await requestsApi.createRequestRaw({ idempotencyKey, newRequest }));
    },
    onSuccess: (created, { submit }) => {
      key.current.discard();
      storeRequest(created);
      const { id } = created.request;
      void (submit
        ? navigate(`/requests/${id}`, { state: { submitted: true } })
        : navigate(`/requests/${id}/answers`, { replace: true, state: { savedAt: new Date().toISOString() } }));
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
      form.showFaults(problem);
    },
  });

  // Files belong to an existing request, and this one cannot be sent without them.
  const documentsFirst = service.documents.some((document) => document.required && document.upload !== undefined);

  return (
    <AnswersForm
      form={service.form}
      state={form}
      problem={create.error}
      busy={create.isPending}
      note={restored === undefined ? undefined : t("apply.restored")}
      signedOut={me === null}
      onLeave={() =>
        storeUnsentInput(service.slug, person, {
          answers: form.answers,
          applicantId,
          idempotencyKey: key.current.snapshot(),
        } satisfies UnsentAnswers)
      }
      missing={missing}
      submitAttempted={submitAttempted}
      onSubmitAttempt={() => setSubmitAttempted(true)}
      before={
        <>
          {principals.isError && (
            <div id={isUnresolved ? applicantChoiceId : undefined} tabIndex={-1}>
              <ProblemAlert
                problem={principals.error}
                hint={isUnresolved ? fault : t("principal.unknown")}
                onRetry={() => void principals.refetch()}
              />
            </div>
          )}
          {needsChoice && (
            <ApplicantChoice
              principals={principals.data ?? []}
              value={applicantId}
              // A lost choice is reported immediately: the person would not notice it.
              fault={submitAttempted || applicantId !== "" ? fault : undefined}
              onChange={setApplicantId}
            />
          )}
          <DraftNotice service={service} />
        </>
      }
      submitLabel={documentsFirst ? t("apply.documentsFirst") : t("apply.submit")}
      onSubmit={(answers) => create.mutate({ answers, submit: !documentsFirst })}
      saveLabel={t("apply.saveDraft")}
      onSave={() => {
        // The applicant cannot be changed once the draft exists.
        setSubmitAttempted(missing.length > 0);
        if (missing.length > 0) focusElement(applicantChoiceId);
        else create.mutate({ answers: withoutEmpty(form.answers), submit: false });
      }}
    />
  );
}
