import { RequestComplaints } from "../complaints/RequestComplaints";
import { RequestRating } from "../ratings/RequestRating";
import { RequestPage } from "../requests/RequestPage";

/** The page of a request with its rating and its complaints, which are features of their own. */
export default function ResidentRequestPage() {
  return (
    <RequestPage
      rating={(request) => <RequestRating request={request} />}
      complaints={(request) => <RequestComplaints request={request} />}
    />
  );
}
