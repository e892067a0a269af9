import type { Answers } from "../form/answers";

/** The answers that a person had typed, and perhaps sent without a response, when they left to sign in. */
export interface UnsentAnswers {
  answers: Answers;
  /** The chosen applicant, where that was asked. */
  applicantId?: string;
  idempotencyKey?: { content: string; key: string } | undefined;
}
