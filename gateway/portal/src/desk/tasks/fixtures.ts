import type { ServiceVersion } from "@clients/catalog";
import type { Me } from "@clients/identity";
import type {
  Attachment,
  HandledRequest,
  HistoryEntry,
  Note,
  Officer,
  Purpose,
  Reason,
  Role,
  Task,
} from "@clients/request-agency";
import { connectionForm, validAnswers } from "../../form/fixtures";
import type { Texts } from "../../i18n/language";

const both = (ar: string, en: string): Texts => ({ ar, en });
const id = (last: string) => `018f0000-0000-7000-8000-${last.padStart(12, "0")}`;

export const requestId = id("a1");

export const officer: Me = {
  id: id("1"),
  name: both("خالد العلي", "Khalid Al Ali"),
  language: "en",
  roles: ["default-roles-platform", "officer", "planning"],
  agency: "sewa",
  interests: [],
  audiences: [],
  recommendations: false,
  version: 1,
};
export const supervisor: Me = { ...officer, id: id("2"), roles: ["officer", "supervisor"] };

/** A service whose officers review in one stage, partly at the same time. */
export const service = {
  id: id("b1"),
  slug: "connection",
  version: 1,
  title: both("توصيل الكهرباء", "Electricity connection"),
  agency: { id: "sewa", name: both("هيئة الكهرباء والمياه", "Electricity and Water Authority"), kind: "local" },
  documents: [{ code: "lease", label: both("عقد الإيجار", "Lease contract"), required: true }],
  form: connectionForm,
  workflow: {
    initial: "draft",
    stages: [
      {
        code: "review",
        status: "IN_PROGRESS",
        label: both("دراسة الطلب", "Review"),
        owner: "agency",
        actions: [
          { code: "approve", label: both("الموافقة", "Approve"), by: "agency", to: "approved" },
          { code: "reject", label: both("الرفض", "Reject"), by: "agency", to: "rejected" },
          { code: "withdraw", label: both("سحب", "Withdraw"), by: "applicant", to: "withdrawn" },
        ],
      },
      {
        code: "reviews",
        status: "IN_PROGRESS",
        label: both("مراجعات", "Reviews"),
        owner: "agency",
        actions: [],
        branches: [
          {
            code: "safety",
            label: both("مراجعة السلامة", "Safety review"),
            initial: "check",
            stages: [
              {
                code: "check",
                label: both("التحقق", "Check"),
                actions: [{ code: "pass", label: both("اجتياز", "Pass"), by: "agency", to: "passed" }],
              },
            ],
          },
        ],
      },
    ],
  },
} as unknown as ServiceVersion;

/** A task without an assignee. */
export const unassigned: Task = {
  id: id("c1"),
  version: 4,
  requestId,
  requestVersion: 7,
  reference: "SH-2026-000123-7",
  serviceId: service.id,
  serviceTitle: service.title,
  stage: "review",
  stageLabel: both("دراسة الطلب", "Review"),
  role: "planning",
  status: "IN_PROGRESS",
  since: "2026-11-20T08:00:00Z",
  due: "2099-12-01T08:00:00Z",
  overdue: false,
};
/** A task assigned to the officer. */
export const assignedToMe: Task = {
  ...unassigned,
  id: id("c2"),
  requestId: id("a2"),
  reference: "SH-2026-000124-5",
  assignee: { id: officer.id, name: "officer-sewa" },
};
/** An overdue task assigned to another officer. */
export const assignedToOther: Task = {
  ...unassigned,
  id: id("c3"),
  requestId: id("a3"),
  reference: "SH-2026-000099-2",
  stage: "check",
  stageLabel: both("التحقق", "Check"),
  branch: "safety",
  branchLabel: both("مراجعة السلامة", "Safety review"),
  status: "AWAITING_APPLICANT",
  due: "2026-11-22T08:00:00Z",
  overdue: true,
  assignee: { id: id("3"), name: "officer-sewa-with-quite-a-long-name@example.org" },
};

export const officers: Officer[] = [
  { id: officer.id, name: "officer-sewa", roles: ["officer", "planning"], tasks: 1, seenAt: "2026-11-28T08:00:00Z" },
  {
    id: id("3"),
    name: "officer-sewa-2",
    roles: ["officer", "planning", "safety"],
    tasks: 3,
    seenAt: "2026-11-20T08:00:00Z",
  },
  { id: id("4"), name: "officer-sewa-3", roles: ["officer"], tasks: 0, seenAt: "2026-11-27T08:00:00Z" },
];

export const purposes: Purpose[] = [
  { code: "decide", text: both("دراسة الطلب واتخاذ القرار", "To consider the request and decide") },
  { code: "answer-applicant", text: both("الرد على استفسار مقدم الطلب", "To answer the applicant") },
];

export const roles: Role[] = [{ code: "planning", text: both("التخطيط", "Planning") }];

export const reasons: Reason[] = [
  {
    code: "document-expired",
    text: both("انتهت صلاحية المستند «{document}» في {date}", "The document “{document}” expired on {date}"),
    parameters: [
      { name: "date", kind: "date" },
      { name: "document", kind: "document" },
    ],
  },
  {
    code: "dues-of",
    text: both("توجد مستحقات غير مسددة بقيمة {amount} درهم", "There are outstanding dues of AED {amount}"),
    parameters: [{ name: "amount", kind: "amount" }],
  },
  {
    code: "not-eligible",
    text: both("شروط الاستحقاق غير مستوفاة", "The conditions for this service are not met"),
    parameters: [],
  },
];

/** The opened request of {@link unassigned}: one action is for another officer, and the condition of one is not met. */
export const openedRequest: HandledRequest = {
  state: {
    id: requestId,
    reference: unassigned.reference,
    serviceId: service.id,
    serviceVersion: 1,
    serviceTitle: service.title,
    status: "IN_PROGRESS",
    stage: "review",
    stageLabel: unassigned.stageLabel,
    version: 7,
    submittedAt: "2026-11-20T08:00:00Z",
    updatedAt: "2026-11-21T08:00:00Z",
    tasks: [unassigned],
  },
  answers: validAnswers,
  form: connectionForm.schema,
  documents: [
    { code: "lease", label: both("عقد الإيجار", "Lease contract") },
    { code: "other", label: both("مستند آخر", "Another document") },
  ],
  actions: [
    { action: "ask", label: both("طلب معلومات", "Ask for information"), requires: ["reason"], asks: true },
    { action: "reject", label: both("الرفض", "Reject"), requires: ["reason-code"], asks: false },
    { action: "approve", label: both("الموافقة", "Approve"), requires: [], asks: false, refusedBy: "four-eyes" },
    {
      action: "waive",
      label: both("الإعفاء من الرسم", "Waive the fee"),
      requires: [],
      asks: false,
      refusedBy: "condition",
      refusal: both("الإعفاء لكبار المواطنين فقط", "Only senior citizens are exempt"),
    },
  ],
};

export const steps: HistoryEntry[] = [
  {
    version: 2,
    at: "2026-11-20T08:00:00Z",
    action: "submit",
    label: both("تم إرسال الطلب", "Submitted"),
    actor: "applicant",
    stage: "review",
    stageLabel: unassigned.stageLabel,
    status: "SUBMITTED",
  },
  {
    version: 4,
    at: "2026-11-21T08:00:00Z",
    action: "ask",
    label: both("طلب معلومات", "Information asked for"),
    actor: "officer",
    officer: { id: id("3"), name: "officer-sewa-2" },
    stage: "information",
    stageLabel: both("بانتظار معلومات", "Information awaited"),
    status: "AWAITING_APPLICANT",
    reason: both("المعلومات المقدمة غير مكتملة", "The information given is incomplete"),
    words: "يرجى إرفاق الصفحة الثانية.",
    fields: ["/moveInDate"],
    documents: [{ code: "lease", label: both("عقد الإيجار", "Lease contract") }],
  },
];

export const files: Attachment[] = [
  {
    id: id("d1"),
    document: "lease",
    label: both("عقد الإيجار", "Lease contract"),
    name: "lease-2026.pdf",
    mediaType: "application/pdf",
    size: 240_000,
    sha256: "0",
    state: "clean",
    createdAt: "2026-11-20T08:00:00Z",
  },
  {
    id: id("d2"),
    document: "photo",
    label: both("صورة العداد", "Photograph of the meter"),
    name: "meter-photograph-from-the-garage-of-the-building.png",
    mediaType: "image/png",
    size: 2_400_000,
    sha256: "0",
    state: "quarantined",
    createdAt: "2026-11-20T08:00:00Z",
  },
];

export const notes: Note[] = [
  {
    id: id("e1"),
    text: "The meter was read on site.",
    officer: { id: id("3"), name: "officer-sewa-2" },
    at: "2026-11-21T09:00:00Z",
  },
];
