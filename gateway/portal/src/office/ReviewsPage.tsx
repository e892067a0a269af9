import type { VersionPage } from "@clients/catalog-office";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useAgencyOptions } from "../services/useAgencyOptions";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { SelectField } from "../ui/SelectField";
import { usePageTitle } from "../ui/usePageTitle";
import { VersionCard } from "../versions/VersionCard";
import { officeWorkspace, reviewApi } from "./officeWorkspace";

/** Versions that wait for review, longest waiting first. The address holds the agency. */
export function ReviewsPage() {
  const { t } = useTranslation();
  usePageTitle(t("role.reviewer.title"));
  const [address, setAddress] = useSearchParams();
  const agency = address.get("agency") ?? "";
  const agencies = useAgencyOptions();
  return (
    <>
      <PageHeading title={t("role.reviewer.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("office.lead")}</p>
      </PageHeading>
      <div className="page grid gap-8 pt-8 lg:grid-cols-[17rem_1fr] lg:gap-12">
        <div className="space-y-6">
          <SelectField
            id="agency"
            label={t("services.agency")}
            any={t("services.anyAgency")}
            value={agency}
            options={agencies}
            onChange={(chosen) => setAddress(chosen === "" ? {} : { agency: chosen }, { replace: true })}
          />
          <p className="text-sm text-aeblack-600">{t("office.suspending")}</p>
        </div>
        <ReviewQueue agency={agency} />
      </div>
    </>
  );
}

function ReviewQueue({ agency }: { agency: string }) {
  const { t } = useTranslation();
  const reviews = useInfiniteQuery({
    queryKey: ["office", "reviews", agency],
    queryFn: ({ pageParam, signal }): Promise<VersionPage> =>
      reviewApi.listReviews(
        { limit: 20, ...(agency !== "" && { agency }), ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  if (reviews.isPending) return <Loading />;
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div>
      {reviews.isError && <ProblemAlert problem={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.isSuccess && items.length === 0 && (
        <EmptyState icon="check" title={t("office.none")} hint={t("office.noneHint")} />
      )}
      <ul className="space-y-4">
        {items.map((version) => (
          <li key={`${version.serviceId} ${version.version}`}>
            <VersionCard workspace={officeWorkspace} version={version} />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={reviews} />
    </div>
  );
}
