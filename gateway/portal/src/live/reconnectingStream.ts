import type { Notification } from "@clients/notification";

const address = "/api/v1/notifications/stream";
const firstPause = 1_000;
const longestPause = 60_000;
/** A stream that stood this long was a good one: the next pause is the first again. */
const stableAfter = 60_000;

/** What a stream tells. */
export interface StreamListener {
  /** It stands. What happened before has to be asked for. */
  opened(): void;
  notified(news: Notification): void;
  /** It broke or was ended, and will be opened again. */
  interrupted(): void;
}

export type OpenSource = (address: string) => EventSource;

/**
 * Keeps one stream of notifications open until the returned function is called. The browser's own way of coming back,
 * at once and for ever, is not used: the platform ends a person's oldest stream when too many are open, and streams
 * that all came back at once would end each other without an end.
 */
export function openReconnectingStream(
  listener: StreamListener,
  openSource: OpenSource = (at) => new EventSource(at),
): () => void {
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;

  const open = () => {
    let openedAt = Number.POSITIVE_INFINITY;
    const current = openSource(address);
    source = current;
    current.addEventListener("open", () => {
      openedAt = Date.now();
      listener.opened();
    });
    current.addEventListener("notification", (event: MessageEvent<string>) => {
      listener.notified(JSON.parse(event.data) as Notification);
    });
    current.addEventListener("error", () => {
      if (current !== source) return;
      current.close();
      if (Date.now() - openedAt >= stableAfter) pause = firstPause;
      // Spread out, since what ended this stream may have ended many.
      clearTimeout(reopening);
      reopening = setTimeout(open, pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, longestPause);
      listener.interrupted();
    });
  };

  open();
  return () => {
    clearTimeout(reopening);
    source.close();
  };
}
