import type { Notification } from "@clients/notification";

const address = "/api/v1/notifications/stream";
const firstPause = 1_000;
const longestPause = 60_000;
/** A stream that was open this long was stable: the next pause is the first one again. */
const stableAfter = 60_000;

/** Receives the events of a stream. */
export interface StreamListener {
  /** The stream is open. Earlier events have to be loaded. */
  opened(): void;
  notified(news: Notification): void;
  /** The stream was interrupted and will be opened again. */
  interrupted(): void;
}

export type OpenSource = (address: string) => EventSource;

/**
 * Keeps one stream of notifications open until the returned function is called. The browser's own reconnection,
 * immediate and endless, is not used: the platform ends a person's oldest stream when too many are open, and streams
 * that all reconnect immediately would end each other without end.
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
      // With a random share, since the cause may have ended many streams at once.
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
