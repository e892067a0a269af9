import { useTranslation } from "react-i18next";
import { Empty } from "../app/Empty";
import { Loading } from "../app/Loading";
import { MoreButton } from "../app/MoreButton";
import { PageHeading } from "../app/PageHeading";
import { ProblemAlert } from "../app/ProblemAlert";
import { usePageTitle } from "../app/usePageTitle";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { ComplaintCard } from "./ComplaintCard";
import { useComplaints } from "./useComplaints";

/** All that I complained of, newest first. */
export default function Complaints() {
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
        {me != null && complaints.isError && <ProblemAlert problem={complaints.error} onRetry={() => void complaints.refetch()} />}
        {me != null && complaints.isSuccess && items.length === 0 && (
          <Empty icon="paper" title={t("complaint.none")} hint={t("complaint.noneHint")} />
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
            <MoreButton of={complaints} />
          </>
        )}
      </div>
    </>
  );
}
