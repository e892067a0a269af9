import type { ServiceVersion } from "@clients/catalog";
import type { Attachment, AttachmentPage, HistoryPage, Request } from "@clients/request";
import { connectionForm } from "../form/fixtures";
import type { Texts } from "../i18n/language";

const both = (ar: string, en: string): Texts => ({ ar, en });
export const requestId = "018f0000-0000-7000-8000-0000000000a1";
const agency = {
  id: "sewa",
  name: both("هيئة الكهرباء والمياه", "Electricity and Water Authority"),
  kind: "local" as const,
};

/** A service with one document to upload, one optional upload, and one that is only shown at the counter. */
export const service = {
  id: "018f0000-0000-7000-8000-0000000000b1",
  slug: "connection",
  version: 1,
  title: both("توصيل الكهرباء", "Electricity connection"),
  agency,
  documents: [
    {
      code: "lease",
      label: both("عقد الإيجار", "Lease contract"),
      required: true,
      upload: { types: ["application/pdf"] },
    },
    { code: "photo", label: both("صورة العداد", "Photograph of the meter"), required: false, upload: {} },
    { code: "card", label: both("بطاقة الهوية", "Identity card"), required: true },
  ],
  form: connectionForm,
} as unknown as ServiceVersion;

/** A draft with one prefilled answer and three missing ones. */
export const draft: Request = {
  id: requestId,
  reference: "SH-2026-000123-7",
  serviceId: service.id,
  serviceVersion: 1,
  serviceTitle: service.title,
  agency,
  status: "DRAFT",
  stage: "draft",
  stageLabel: both("مسودة", "Draft"),
  waitingOn: {
    party: "applicant",
    since: "2026-11-20T08:00:00Z",
    what: both("إكمال الطلب وإرساله", "Complete and submit the request"),
  },
  expiresAt: "2026-12-20T08:00:00Z",
  version: 3,
  createdAt: "2026-11-20T08:00:00Z",
  updatedAt: "2026-11-20T08:00:00Z",
  answers: { premiseNumber: "104523378", occupancy: "tenant" },
  actions: [
    { action: "submit", label: both("إرسال", "Submit"), requires: [] },
    { action: "withdraw", label: both("حذف المسودة", "Discard"), requires: [] },
  ],
  prefilled: [
    {
      pointer: "/premiseNumber",
      source: "earlier-request",
      text: both("من طلب سابق لك", "From an earlier request of yours"),
      requestId: "018f0000-0000-7000-8000-0000000000a0",
      reference: "SH-2026-000100-1",
    },
  ],
  faults: [
    { pointer: "/answers/moveInDate", code: "required", message: "This field is required." },
    { pointer: "/answers/address", code: "required", message: "This field is required." },
    { pointer: "/answers/declaration", code: "required", message: "This field is required." },
  ],
};

/** The same request after the agency asked for information. */
export const informationRequested: Request = {
  ...draft,
  status: "AWAITING_APPLICANT",
  stage: "information",
  stageLabel: both("بانتظار معلومات", "Information awaited"),
  expiresAt: undefined,
  prefilled: undefined,
  faults: undefined,
  submittedAt: "2026-11-21T08:00:00Z",
  waitingOn: {
    party: "applicant",
    since: "2026-11-22T08:00:00Z",
    until: "2026-12-01T08:00:00Z",
    overdue: false,
    what: both("يرجى تقديم ما طلبته الجهة", "Please give what the agency asks for"),
    fields: ["/bedrooms"],
    documents: [{ code: "lease", label: both("عقد الإيجار", "Lease contract") }],
  },
  promise: { standsStill: true, overdue: false },
  actions: [
    { action: "provide-information", label: both("إرسال المعلومات", "Send the information"), requires: ["answers"] },
  ],
};

/** The same request in two departments, overdue, with the agency's system unavailable. */
export const overdue: Request = {
  ...informationRequested,
  status: "IN_PROGRESS",
  stage: "review",
  stageLabel: both("قيد المراجعة", "Under review"),
  waitingOn: {
    party: "agency",
    since: "2026-11-22T08:00:00Z",
    until: "2026-11-24T08:00:00Z",
    overdue: true,
    what: both("مراجعة الطلب", "Review of the request"),
  },
  promise: { until: "2026-11-25T08:00:00Z", standsStill: false, overdue: true },
  dispatch: { state: "queued", since: "2026-11-22T08:00:00Z", awaySince: "2026-11-23T08:00:00Z" },
  actions: [{ action: "withdraw", label: both("سحب الطلب", "Withdraw"), requires: [] }],
  branches: [
    {
      branch: "safety",
      label: both("مراجعة السلامة", "Safety review"),
      stage: "done",
      stageLabel: both("انتهت المراجعة", "Reviewed"),
      since: "2026-11-23T08:00:00Z",
      ended: "passed",
    },
    {
      branch: "network",
      label: both("مراجعة الشبكة", "Network review"),
      stage: "checking",
      stageLabel: both("قيد الفحص", "Being checked"),
      since: "2026-11-22T08:00:00Z",
      waitingOn: { party: "agency", since: "2026-11-22T08:00:00Z", what: both("فحص الحمل", "Check of the load") },
    },
  ],
};

export const expired: Request = {
  ...draft,
  status: "EXPIRED",
  stageLabel: both("انتهت مدة المسودة", "Draft given up"),
  waitingOn: undefined,
  expiresAt: undefined,
  faults: undefined,
  prefilled: undefined,
  actions: [],
};

export const rejected: Request = {
  ...expired,
  status: "REJECTED",
  stageLabel: both("مرفوض", "Rejected"),
  decisionReason: both(
    "المستند غير واضح أو غير مكتمل: عقد الإيجار",
    "A document is unclear or incomplete: lease contract",
  ),
  decisionWords: "الصفحة الثانية غير مقروءة.",
};

export const steps: HistoryPage = {
  items: [
    ["create", "applicant", both("إنشاء مسودة", "Draft created"), "DRAFT"],
    ["submit", "applicant", both("تم إرسال الطلب", "Submitted"), "SUBMITTED"],
    ["request-information", "agency", both("طلب معلومات", "Information asked for"), "AWAITING_APPLICANT"],
    ["due-soon", "platform", both("اقترب الموعد", "Due soon"), "AWAITING_APPLICANT"],
    ["overdue", "platform", both("فات الموعد ولم يُستكمل المطلوب", "The promised time is over"), "IN_PROGRESS"],
  ].map(([action, actor, label, status], at) => ({
    version: at + 1,
    at: `2026-11-2${at}T08:00:00Z`,
    action,
    actor,
    label,
    status,
    stage: "review",
    stageLabel: both("قيد المراجعة", "Under review"),
    ...(action === "request-information" && {
      branchLabel: both("مراجعة السلامة", "Safety review"),
      words: "Please also show the second page.",
      documents: [{ code: "lease", label: both("عقد الإيجار", "Lease contract") }],
    }),
  })) as HistoryPage["items"],
};

export const lease: Attachment = {
  id: "018f0000-0000-7000-8000-0000000000c1",
  document: "lease",
  name: "lease.pdf",
  mediaType: "application/pdf",
  size: 1_258_291,
  sha256: "0".repeat(64),
  state: "clean",
  changeable: true,
  version: 2,
  createdAt: "2026-11-20T08:00:00Z",
  updatedAt: "2026-11-20T08:00:00Z",
};

/** Returns the documents that the draft accepts, with the given files. */
export function filesOf(...items: Attachment[]): AttachmentPage {
  return {
    items,
    accepts: {
      documents: [
        {
          code: "lease",
          label: both("عقد الإيجار", "Lease contract"),
          required: true,
          mediaTypes: ["application/pdf"],
        },
        {
          code: "photo",
          label: both("صورة العداد", "Photograph of the meter"),
          required: false,
          mediaTypes: ["application/pdf", "image/jpeg", "image/png", "image/heic"],
        },
        {
          code: "card",
          label: both("بطاقة الهوية", "Identity card"),
          required: false,
          mediaTypes: ["application/pdf"],
        },
      ],
      largestFile: 20 * 1024 * 1024,
      mostFiles: 20,
    },
  };
}
