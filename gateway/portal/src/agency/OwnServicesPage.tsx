import type { VersionPage } from "@clients/catalog-agency";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { VersionCard } from "../versions/VersionCard";
import { agencyWorkspace, authoringApi } from "./agencyWorkspace";

/** The services of the publisher's agency, each with its newest version. */
export function OwnServicesPage() {
  const { t } = useTranslation();
  usePageTitle(t("role.publisher.title"));
  return (
    <>
      <PageHeading title={t("role.publisher.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("agency.lead")}</p>
        <p className="mt-5">
          <Link to="/agency/services/new" className="aegov-btn btn-outline">
            {t("agency.new")}
          </Link>
        </p>
      </PageHeading>
      <div className="page pt-8">
        <OwnServiceList />
      </div>
    </>
  );
}

function OwnServiceList() {
  const { t } = useTranslation();
  const services = useInfiniteQuery({
    queryKey: ["agency", "services"],
    queryFn: ({ pageParam, signal }): Promise<VersionPage> =>
      authoringApi.listOwnServices({ limit: 20, ...(pageParam !== "" && { cursor: pageParam }) }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  if (services.isPending) return <Loading />;
  const items = services.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {services.isError && <ProblemAlert problem={services.error} onRetry={() => void services.refetch()} />}
      {services.isSuccess && items.length === 0 && (
        <EmptyState icon="paper" title={t("agency.none")} hint={t("agency.noneHint")} />
      )}
      <ul className="space-y-4">
        {items.map((version) => (
          <li key={version.serviceId}>
            <VersionCard
              workspace={agencyWorkspace}
              version={version}
              to={agencyWorkspace.service(version.serviceId)}
            />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={services} />
    </>
  );
}
