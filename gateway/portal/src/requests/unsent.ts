import type { Answers } from "../form/answers";

/** What a person had typed, and perhaps sent without an answer, when leaving to sign in. */
export interface Unsent {
  answers: Answers;
  /** For whom, where that was asked. */
  forWhom?: string;
  sent?: { content: string; key: string } | undefined;
}
