import type { VersionPage } from "@clients/catalog-office";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Empty } from "../app/Empty";
import { Loading } from "../app/Loading";
import { MoreButton } from "../app/MoreButton";
import { PageHeading } from "../app/PageHeading";
import { ProblemAlert } from "../app/ProblemAlert";
import { usePageTitle } from "../app/usePageTitle";
import { Choice } from "../services/Choice";
import { useAgencyChoices } from "../services/useAgencyChoices";
import { VersionCard } from "../versions/VersionCard";
import { officeDesk, reviewApi } from "./officeDesk";

/** Versions that wait for review, longest waiting first; whose is in the address. */
export function Reviews() {
  const { t } = useTranslation();
  usePageTitle(t("role.reviewer.title"));
  const [address, setAddress] = useSearchParams();
  const agency = address.get("agency") ?? "";
  const agencies = useAgencyChoices();
  return (
    <>
      <PageHeading title={t("role.reviewer.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("office.lead")}</p>
      </PageHeading>
      <div className="page grid gap-8 pt-8 lg:grid-cols-[17rem_1fr] lg:gap-12">
        <div className="space-y-6">
          <Choice
            id="agency"
            label={t("services.agency")}
            any={t("services.anyAgency")}
            value={agency}
            options={agencies}
            onChange={(chosen) => setAddress(chosen === "" ? {} : { agency: chosen }, { replace: true })}
          />
          <p className="text-sm text-aeblack-600">{t("office.suspending")}</p>
        </div>
        <Waiting agency={agency} />
      </div>
    </>
  );
}

function Waiting({ agency }: { agency: string }) {
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
        <Empty icon="check" title={t("office.none")} hint={t("office.noneHint")} />
      )}
      <ul className="space-y-4">
        {items.map((version) => (
          <li key={`${version.serviceId} ${version.version}`}>
            <VersionCard desk={officeDesk} version={version} />
          </li>
        ))}
      </ul>
      <MoreButton of={reviews} />
    </div>
  );
}
