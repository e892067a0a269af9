import type { VersionView } from "@clients/catalog-agency";

/** A draft with one fault. */
export const draft: VersionView = {
  serviceId: "018f0000-0000-7000-8000-00000000000a",
  slug: "sewa-residential-connection",
  agency: "sewa",
  version: 2,
  status: "draft",
  createdAt: "2026-11-20T08:00:00Z",
  description: {
    slug: "sewa-residential-connection",
    title: { ar: "توصيل", en: "Connection" },
    fees: [{ code: "one" }],
  },
  faults: [{ pointer: "/fees/0/label", code: "required", message: "This is needed." }],
  actions: ["submit", "retire"],
};

export const inReview: VersionView = {
  ...draft,
  status: "in-review",
  submittedAt: "2026-11-21T08:00:00Z",
  faults: [],
  actions: ["return", "approve"],
};
