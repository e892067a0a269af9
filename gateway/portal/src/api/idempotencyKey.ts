import { ApiProblem } from "./problem";

/**
 * One write that the person means to happen once. Its idempotency key is made when it is first sent and stays the same
 * for every repetition of the same content, so that a lost answer never becomes a second request.
 */
export class IdempotencyKey {
  private content: string | undefined;
  private key: string | undefined;

  /** The key for the given content; a new one when the content is another than last time. */
  keyFor(content: object): string {
    const text = JSON.stringify(content);
    if (this.key === undefined || this.content !== text) {
      this.content = text;
      this.key = newKey();
    }
    return this.key;
  }

  /** The platform has answered for good; what is sent next is a new intention. */
  discard(): void {
    this.content = undefined;
    this.key = undefined;
  }

  /** What is kept while the person leaves the page to sign in. */
  snapshot(): { content: string; key: string } | undefined {
    return this.content === undefined || this.key === undefined ? undefined : { content: this.content, key: this.key };
  }

  /** Goes on with a write that was sent before the person left the page. */
  static restore(kept: { content: string; key: string } | undefined): IdempotencyKey {
    const intention = new IdempotencyKey();
    intention.content = kept?.content;
    intention.key = kept?.key;
    return intention;
  }
}

/** 128 random bits; works on plain HTTP as well, where `crypto.randomUUID` does not. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the platform has refused for good, so that sending again is something new. */
export function isFinal(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return false;
  return !problem.isTransient && problem.status >= 400 && problem.status < 500 && ![401, 409].includes(problem.status);
}
