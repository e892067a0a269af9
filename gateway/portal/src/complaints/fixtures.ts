import type { Complaint, ComplaintCategory } from "@clients/request";
import { requestId } from "../testing/requestFixtures";

export const categories: ComplaintCategory[] = [
  { code: "delay", label: { ar: "التأخر", en: "The request takes too long" } },
  { code: "outcome", label: { ar: "القرار", en: "The decision" } },
];

export const open: Complaint = {
  id: "018f0000-0000-7000-8000-0000000000c1",
  reference: "SC-2345-6789-A",
  requestId,
  category: "delay",
  categoryLabel: { ar: "التأخر", en: "The request takes too long" },
  state: "open",
  waitingOn: { party: "agency", since: "2026-11-20T08:00:00Z", until: "2099-12-01T08:00:00Z", overdue: false },
  mayBeReopened: false,
  steps: [{ version: 1, at: "2026-11-20T08:00:00Z", action: "made", actor: "applicant", words: "Nothing happens." }],
  version: 1,
  createdAt: "2026-11-20T08:00:00Z",
  updatedAt: "2026-11-20T08:00:00Z",
};

export const answered: Complaint = {
  ...open,
  state: "answered",
  waitingOn: { party: "applicant", since: "2026-11-22T08:00:00Z", overdue: false },
  mayBeReopened: true,
  steps: [
    ...open.steps,
    { version: 2, at: "2026-11-22T08:00:00Z", action: "answered", actor: "agency", words: "It is done on Monday." },
  ],
  version: 2,
};
