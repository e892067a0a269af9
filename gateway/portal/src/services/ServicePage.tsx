import type { ServiceVersion } from "@clients/catalog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { formatDate } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { usePageTitle } from "../ui/usePageTitle";
import { KeyFacts } from "./KeyFacts";
import { ProcessSteps } from "./ProcessSteps";
import { useService } from "./useCatalog";
import { VersionLinks } from "./VersionLinks";

/** Everything to know about a service before starting it. */
export default function ServicePage() {
  const { slug } = useParams();
  const service = useService(slug);
  if (isNotFound(service.error)) return <NotFoundPage subject="service" />;
  if (service.data !== undefined) return <Details service={service.data} />;
  return (
    <PlaceholderPage>
      {service.isError ? (
        <ProblemAlert problem={service.error} onRetry={() => void service.refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </PlaceholderPage>
  );
}

/** The page while there is no service to show. */
function PlaceholderPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t("services.title"));
  return (
    <>
      <PageHeading title={t("services.title")} back={{ to: "/services", label: t("services.title") }} />
      <div className="page pt-8">{children}</div>
    </>
  );
}

function Details({ service }: { service: ServiceVersion }) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  usePageTitle(text(service.title));
  return (
    <>
      <PageHeading title={text(service.title)} back={{ to: "/services", label: t("services.title") }}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{text(service.summary)}</p>
      </PageHeading>
      <div className="page grid gap-10 pt-10 lg:grid-cols-[1fr_21rem] lg:gap-16">
        <div className="order-2 space-y-12 lg:order-1">
          <Section id="about" title={t("service.about")}>
            <p className="max-w-prose whitespace-pre-line">{text(service.description)}</p>
          </Section>
          {service.eligibility.length > 0 && (
            <Section id="eligibility" title={t("service.eligibility")}>
              <ul className="list-disc space-y-2 ps-6">
                {service.eligibility.map((rule) => (
                  <li key={text(rule.text)}>{text(rule.text)}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section id="documents" title={t("service.documents")}>
            <Documents documents={service.documents} />
          </Section>
          <Section id="steps" title={t("service.steps")}>
            <ProcessSteps workflow={service.workflow} />
          </Section>
          <Section id="outcome" title={t("service.outcome")}>
            <p>{text(service.outcome)}</p>
          </Section>
          {service.legalBasis !== undefined && (
            <Section id="legal" title={t("service.legalBasis")}>
              <p>{text(service.legalBasis)}</p>
            </Section>
          )}
          <p className="text-sm text-aeblack-600">
            {t("service.version", { version: service.version, date: formatDate(service.publishedAt, language) })}
          </p>
          <VersionLinks service={service} />
        </div>
        <div className="order-1 lg:order-2">
          <KeyFacts service={service} />
        </div>
      </div>
    </>
  );
}

function Documents({ documents }: { documents: ServiceVersion["documents"] }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  if (documents.length === 0) return <p>{t("service.noDocuments")}</p>;
  return (
    <ul className="divide-y divide-aeblack-100 border-y border-aeblack-100">
      {documents.map((document) => (
        <li key={document.code} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
          <span>{text(document.label)}</span>
          <span className="text-sm text-aeblack-600">
            {document.required ? t("service.documentRequired") : t("service.documentOptional")}
          </span>
        </li>
      ))}
    </ul>
  );
}
