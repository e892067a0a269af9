import type { Answers } from "../form/answers";

/** What a person had typed, and perhaps sent without an answer, when leaving to sign in. */
export interface UnsentAnswers {
  answers: Answers;
  /** For whom, where that was asked. */
  applicantId?: string;
  idempotencyKey?: { content: string; key: string } | undefined;
}
