import { ApiProblem } from "./problem";

/**
 * The idempotency key of one write. It is created when the write is first sent and stays the same for every retry of
 * the same content, so that a lost response never leads to a second request.
 */
export class IdempotencyKey {
  private content: string | undefined;
  private key: string | undefined;

  /** Returns the key for the given content; a new one when the content has changed. */
  keyFor(content: object): string {
    const text = JSON.stringify(content);
    if (this.key === undefined || this.content !== text) {
      this.content = text;
      this.key = newKey();
    }
    return this.key;
  }

  /** Discards the key after a final response: the next write is a new one. */
  discard(): void {
    this.content = undefined;
    this.key = undefined;
  }

  /** Returns the key and its content, to be stored while the person leaves the page to sign in. */
  snapshot(): { content: string; key: string } | undefined {
    return this.content === undefined || this.key === undefined ? undefined : { content: this.content, key: this.key };
  }

  /** Returns the key of a write that was sent before the person left the page. */
  static restore(stored: { content: string; key: string } | undefined): IdempotencyKey {
    const restored = new IdempotencyKey();
    restored.content = stored?.content;
    restored.key = stored?.key;
    return restored;
  }
}

/** Returns 128 random bits. Works without HTTPS too, where `crypto.randomUUID` does not exist. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a refusal is final, so that the next write gets a new key. */
export function isFinal(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return false;
  return !problem.isTransient && problem.status >= 400 && problem.status < 500 && ![401, 409].includes(problem.status);
}
