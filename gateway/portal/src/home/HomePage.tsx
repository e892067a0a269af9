import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ServiceCard } from "../services/ServiceCard";
import { noFilter, useServices } from "../services/useCatalog";
import { Icon } from "../ui/Icon";
import { Loading } from "../ui/Loading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { HomeSearch } from "./HomeSearch";
import { LifeEvents } from "./LifeEvents";
import { Sectors } from "./Sectors";
import { SuggestedServices } from "./SuggestedServices";

/** The first page: search, sectors, life events and some services. */
export function HomePage() {
  const { t } = useTranslation();
  usePageTitle(undefined);
  return (
    <>
      <section className="border-b border-aegold-100 bg-aegold-50">
        <div className="page py-12 md:py-20">
          <h1 className="max-w-3xl text-3xl leading-tight font-semibold md:text-5xl">{t("home.title")}</h1>
          <p className="mt-4 max-w-2xl text-lg text-aeblack-700">{t("home.lead")}</p>
          <HomeSearch />
        </div>
      </section>
      <div className="page space-y-16 pt-12 md:pt-16">
        <SuggestedServices />
        <Sectors />
        <LifeEvents />
        <AvailableServices />
      </div>
    </>
  );
}

function AvailableServices() {
  const { t } = useTranslation();
  const services = useServices(noFilter, 6);
  return (
    <section aria-labelledby="available">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="available" className="text-2xl font-semibold">
          {t("home.services")}
        </h2>
        <Link to="/services" className="text-link inline-flex min-h-8 items-center gap-2">
          {t("home.allServices")}
          <Icon name="forward" className="forward-icon size-5" />
        </Link>
      </div>
      {services.isPending && <Loading rows={2} />}
      {services.isError && <ProblemAlert problem={services.error} onRetry={() => void services.refetch()} />}
      <ul className="grid gap-5 md:grid-cols-2 lg:grid-cols-3">
        {services.data?.pages[0]?.items.map((service) => (
          <li key={service.id}>
            <ServiceCard service={service} />
          </li>
        ))}
      </ul>
    </section>
  );
}
