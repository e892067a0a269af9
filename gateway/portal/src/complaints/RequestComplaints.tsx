import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { ComplaintCard } from "./ComplaintCard";
import { useComplaints } from "./useComplaints";

/** The complaints about a request that has been sent, and a link to make one. */
export function RequestComplaints({ request }: { request: Request }) {
  const sent = request.submittedAt !== undefined;
  return sent ? <ComplaintList requestId={request.id} /> : null;
}

function ComplaintList({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const complaints = useComplaints(true, requestId);
  const items = complaints.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section id="complaints" title={t("complaint.aboutRequest")}>
      {complaints.isError && <ProblemAlert problem={complaints.error} onRetry={() => void complaints.refetch()} />}
      <ul className="space-y-4">
        {items.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintCard complaint={complaint} under="h3" />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={complaints} />
      {complaints.isSuccess && items.length === 0 && <p className="text-aeblack-700">{t("complaint.invitation")}</p>}
      <Link to={`/requests/${requestId}/complaint`} className="aegov-btn btn-outline mt-4">
        {t("complaint.make")}
      </Link>
    </Section>
  );
}
