import type { ServiceVersion } from "@clients/catalog";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { requestsApi } from "../api/clients";
import { isNotFound } from "../api/problem";
import { Loading } from "../app/Loading";
import { ServiceNotFound } from "../app/NotFound";
import { PageHeading } from "../app/PageHeading";
import { ProblemAlert } from "../app/ProblemAlert";
import { usePageTitle } from "../app/usePageTitle";
import { withoutEmpty, type Answers } from "../form/answers";
import { goTo } from "../form/goToField";
import { useAnswers } from "../form/useAnswers";
import { useLanguage } from "../i18n/useLanguage";
import { ForWhom, forWhomId } from "../principals/ForWhom";
import { useForWhom } from "../principals/useForWhom";
import { usePrincipals } from "../principals/usePrincipals";
import { useService } from "../services/useCatalog";
import { SignInPrompt } from "../session/SignInPrompt";
import { keepUnsent, takeUnsent } from "../session/unsent";
import { useMe } from "../session/useMe";
import { usePerson } from "../session/usePerson";
import { AnswerSheet } from "./AnswerSheet";
import { BeforeDraft } from "./BeforeDraft";
import { Intention, isFinal } from "./Intention";
import type { Unsent } from "./unsent";
import { changed, tagged } from "./useRequests";

/** A service's form, to be sent or kept as a draft. */
export default function Apply() {
  const { slug = "" } = useParams();
  const service = useService(slug);
  return isNotFound(service.error) ? <ServiceNotFound /> : <Application slug={slug} service={service} />;
}

function Application({ slug, service }: { slug: string; service: ReturnType<typeof useService> }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const person = usePerson();
  const principals = usePrincipals(me != null);
  const title = service.data === undefined ? t("apply.title") : text(service.data.title);
  usePageTitle(title);
  return (
    <>
      <PageHeading title={title} back={{ to: `/services/${slug}`, label: t("apply.backToService") }} />
      <div className="page pt-10">
        <div className="max-w-2xl">
          {service.isError && <ProblemAlert problem={service.error} onRetry={() => void service.refetch()} />}
          {(service.isPending || me === undefined || (person !== undefined && principals.isPending)) && <Loading rows={4} />}
          {me === null && person === undefined && service.data !== undefined && (
            <SignInPrompt title={t("apply.signInTitle")} text={t("apply.signInText")} />
          )}
          {/* Once it is there it stays, also while companies are asked for anew. */}
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
  const [restored] = useState(() => takeUnsent<Unsent>(service.slug, person));
  const sheet = useAnswers(service.form, restored?.answers ?? {});
  const intention = useRef(Intention.resumed(restored?.sent));
  const [demanded, setDemanded] = useState(false);
  const { forWhom, setForWhom, chosen, asked, unresolved, fault } = useForWhom(person, principals.data, restored?.forWhom);
  const missing = fault === undefined ? [] : [{ id: forWhomId, label: t("principal.ask"), message: fault }];

  const create = useMutation({
    mutationFn: async ({ answers, submit }: { answers: Answers; submit: boolean }) => {
      const newRequest = {
        serviceId: service.id,
        serviceVersion: service.version,
        answers,
        submit,
        ...(chosen?.kind === "company" && { onBehalfOf: chosen.id }),
      };
      const idempotencyKey = intention.current.keyFor(newRequest);
      return tagged(await requestsApi.createRequestRaw({ idempotencyKey, newRequest }));
    },
    onSuccess: (created, { submit }) => {
      intention.current.settled();
      changed(created);
      const { id } = created.request;
      void (submit
        ? navigate(`/requests/${id}`, { state: { submitted: true } })
        : navigate(`/requests/${id}/answers`, { replace: true, state: { savedAt: new Date().toISOString() } }));
    },
    onError: (problem) => {
      if (isFinal(problem)) intention.current.settled();
      sheet.showFaultsOf(problem);
    },
  });

  // Files belong to a request that exists, and this one cannot be sent without them.
  const documentsFirst = service.documents.some((document) => document.required && document.upload !== undefined);

  return (
    <AnswerSheet
      form={service.form}
      sheet={sheet}
      problem={create.error}
      busy={create.isPending}
      note={restored === undefined ? undefined : t("apply.restored")}
      signedOut={me === null}
      onLeave={() => keepUnsent(service.slug, person, { answers: sheet.answers, forWhom, sent: intention.current.kept() } satisfies Unsent)}
      missing={missing}
      demanded={demanded}
      onDemand={() => setDemanded(true)}
      before={
        <>
          {principals.isError && (
            <div id={unresolved ? forWhomId : undefined} tabIndex={-1}>
              <ProblemAlert
                problem={principals.error}
                hint={unresolved ? fault : t("principal.unknown")}
                onRetry={() => void principals.refetch()}
              />
            </div>
          )}
          {asked && (
            <ForWhom
              principals={principals.data ?? []}
              value={forWhom}
              // A choice that was lost is told at once: nobody would look for it.
              fault={demanded || forWhom !== "" ? fault : undefined}
              onChange={setForWhom}
            />
          )}
          <BeforeDraft service={service} />
        </>
      }
      submitLabel={documentsFirst ? t("apply.documentsFirst") : t("apply.submit")}
      onSubmit={(answers) => create.mutate({ answers, submit: !documentsFirst })}
      saveLabel={t("apply.saveDraft")}
      onSave={() => {
        // Whom it is for is fixed with the draft.
        setDemanded(missing.length > 0);
        if (missing.length > 0) goTo(forWhomId);
        else create.mutate({ answers: withoutEmpty(sheet.answers), submit: false });
      }}
    />
  );
}
