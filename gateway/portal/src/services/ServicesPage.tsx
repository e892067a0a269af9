import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { useDebouncedValue } from "../ui/useDebouncedValue";
import { usePageTitle } from "../ui/usePageTitle";
import { SearchBox } from "./SearchBox";
import { ServiceCard } from "./ServiceCard";
import { ServiceFilters } from "./ServiceFilters";
import { useServices, type ServiceFilter } from "./useCatalog";

const pageSize = 12;

/** All services with search and filters. The address always holds both. */
export default function ServicesPage() {
  const { t } = useTranslation();
  usePageTitle(t("services.title"));
  const [address, setAddress] = useSearchParams();
  const filter: ServiceFilter = {
    q: address.get("q") ?? "",
    sector: address.get("sector") ?? "",
    agency: address.get("agency") ?? "",
    lifeEvent: address.get("lifeEvent") ?? "",
    fee: address.get("fee") ?? "",
  };
  const narrow = (change: Partial<ServiceFilter>) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== "");
    setAddress(new URLSearchParams(next), { replace: true });
  };
  return (
    <>
      <PageHeading title={t("services.title")}>
        <div className="mt-6 max-w-3xl">
          <ServiceSearch words={filter.q} onSettled={(q) => narrow({ q })} />
        </div>
      </PageHeading>
      <div className="page grid gap-8 pt-8 lg:grid-cols-[17rem_1fr] lg:gap-12">
        <ServiceFilters filter={filter} pageSize={pageSize} onChange={narrow} />
        <Results filter={filter} />
      </div>
    </>
  );
}

/** The search box. The text goes into the address once the person pauses typing. */
function ServiceSearch({ words, onSettled }: { words: string; onSettled: (words: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  const settled = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (settled !== words) onSettled(settled);
    // Only after a pause in typing: a change of the address from elsewhere is no typed text.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The other values change without the person typing.
  }, [settled]);
  return (
    <SearchBox
      label={t("services.search")}
      value={typed}
      onChange={setTyped}
      onSubmit={() => onSettled(typed.trim())}
    />
  );
}

function Results({ filter }: { filter: ServiceFilter }) {
  const { t } = useTranslation();
  const services = useServices(filter, pageSize);
  if (services.isPending) return <Loading rows={4} />;
  if (services.isError) return <ProblemAlert problem={services.error} onRetry={() => void services.refetch()} />;
  const items = services.data.pages.flatMap((page) => page.items);
  const total = services.data.pages[0]?.total;
  return (
    <section aria-labelledby="found" aria-busy={services.isPlaceholderData}>
      <div role="status">
        <h2 id="found" className="mb-5 text-lg font-semibold">
          {total === undefined ? t("common.showing", { shown: items.length }) : t("services.found", { count: total })}
        </h2>
      </div>
      {items.length === 0 && <EmptyState icon="search" title={t("services.none")} hint={t("services.noneHint")} />}
      <ul className="grid gap-5 md:grid-cols-2">
        {items.map((service) => (
          <li key={service.id}>
            <ServiceCard service={service} />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={services} />
    </section>
  );
}
