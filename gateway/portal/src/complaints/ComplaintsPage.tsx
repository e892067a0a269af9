import { useTranslation } from "react-i18next";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { ComplaintCard } from "./ComplaintCard";
import { useComplaints } from "./useComplaints";

/** The person's complaints, newest first. */
export default function ComplaintsPage() {
  const { t } = useTranslation();
  usePageTitle(t("complaint.mine"));
  const me = useMe();
  const complaints = useComplaints(me != null);
  const items = complaints.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeading title={t("complaint.mine")} back={{ to: "/requests", label: t("requests.title") }} />
      <div className="page pt-8">
        {me === null && <SignInPrompt title={t("complaint.signInTitle")} text={t("complaint.signInText")} />}
        {me !== null && complaints.isPending && <Loading />}
        {me != null && complaints.isError && (
          <ProblemAlert problem={complaints.error} onRetry={() => void complaints.refetch()} />
        )}
        {me != null && complaints.isSuccess && items.length === 0 && (
          <EmptyState icon="paper" title={t("complaint.none")} hint={t("complaint.noneHint")} />
        )}
        {me != null && (
          <>
            <ul className="space-y-4">
              {items.map((complaint) => (
                <li key={complaint.id}>
                  <ComplaintCard complaint={complaint} under="h2" />
                </li>
              ))}
            </ul>
            <LoadMoreButton pages={complaints} />
          </>
        )}
      </div>
    </>
  );
}
