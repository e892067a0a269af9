import type { LifeEvent } from "@clients/catalog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { useLanguage } from "../i18n/useLanguage";
import { ServiceCard } from "../services/ServiceCard";
import { useLifeEvent } from "../services/useCatalog";
import { EmptyState } from "../ui/EmptyState";
import { Icon } from "../ui/Icon";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { LifeEventSteps } from "./LifeEventSteps";

/** A life event: its services in the recommended order, then related ones. */
export default function LifeEventPage() {
  const { id = "" } = useParams();
  const event = useLifeEvent(id);
  if (isNotFound(event.error)) return <NotFoundPage subject="lifeEvent" />;
  if (event.data !== undefined) return <Details event={event.data} />;
  return (
    <PlaceholderPage>
      {event.isError ? (
        <ProblemAlert problem={event.error} onRetry={() => void event.refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </PlaceholderPage>
  );
}

/** The page while there is no life event to show. */
function PlaceholderPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t("home.lifeEvents"));
  return (
    <>
      <PageHeading title={t("home.lifeEvents")} back={{ to: "/", label: t("header.home") }} />
      <div className="page pt-8">{children}</div>
    </>
  );
}

function Details({ event }: { event: LifeEvent }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  usePageTitle(text(event.name));
  const nothing = event.steps.length === 0 && event.others.length === 0;
  return (
    <>
      <PageHeading title={text(event.name)} back={{ to: "/", label: t("header.home") }}>
        {event.description !== undefined && (
          <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{text(event.description)}</p>
        )}
        {!nothing && (
          <p className="mt-4">
            <Link
              to={`/services?lifeEvent=${encodeURIComponent(event.id)}`}
              className="text-link inline-flex min-h-8 items-center gap-2"
            >
              {t("lifeEvent.list")}
              <Icon name="forward" className="forward-icon size-5" />
            </Link>
          </p>
        )}
      </PageHeading>
      <div className="page space-y-14 pt-10">
        {nothing && (
          <EmptyState icon="paper" title={t("lifeEvent.none")} hint={t("lifeEvent.noneHint")}>
            <Link to="/services" className="aegov-btn">
              {t("notFound.search")}
            </Link>
          </EmptyState>
        )}
        {event.steps.length > 0 && <LifeEventSteps steps={event.steps} />}
        {event.others.length > 0 && (
          <section aria-labelledby="others">
            <h2 id="others" className="mb-6 text-2xl font-semibold">
              {t("lifeEvent.others")}
            </h2>
            <ul className="grid gap-5 md:grid-cols-2 lg:grid-cols-3">
              {event.others.map((service) => (
                <li key={service.id}>
                  <ServiceCard service={service} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
