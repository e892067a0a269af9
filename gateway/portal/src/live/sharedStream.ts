import type { Notification } from "@clients/notification";
import { thisTab, type BrowserTab } from "./browserTab";
import { openReconnectingStream, type StreamListener } from "./reconnectingStream";

type Message =
  | { kind: "opened" }
  | { kind: "news"; news: Notification }
  | { kind: "interrupted" }
  /** A new tab asks for the state of the stream. */
  | { kind: "state-request" };

/**
 * Passes a person's notifications to every tab of the browser over one stream. A browser has six connections to a
 * site for all its tabs, and a stream in each would leave none for other calls. The visible tabs use a lock to choose
 * the one that opens the stream, which passes the events to the others. While no tab is visible there is no stream.
 *
 * @param person the stream is shared only among tabs in which the same person is signed in
 */
export function joinSharedStream(person: string, listener: StreamListener, tab: BrowserTab = thisTab): () => void {
  const name = `portal.live.${person}`;
  const { locks } = tab;
  const channel = tab.channel(name);
  let state: "opened" | "interrupted" | undefined;
  let releaseLock: (() => void) | undefined;

  const broadcast = (message: Message) => {
    // Without locks every tab has a stream of its own.
    if (locks !== undefined) channel.postMessage(message);
  };
  const allTabs: StreamListener = {
    opened() {
      state = "opened";
      broadcast({ kind: state });
      listener.opened();
    },
    notified(news) {
      broadcast({ kind: "news", news });
      listener.notified(news);
    },
    interrupted() {
      state = "interrupted";
      broadcast({ kind: state });
      listener.interrupted();
    },
  };

  const holdStream = (until: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (until.aborted) return resolve();
      const close = openReconnectingStream(allTabs, tab.openSource);
      until.addEventListener("abort", () => {
        close();
        state = undefined;
        resolve();
      });
    });
  const requestLock = () => {
    const lockRequest = new AbortController();
    const { signal } = lockRequest;
    releaseLock = () => lockRequest.abort();
    if (locks === undefined) {
      void holdStream(signal);
      return;
    }
    locks
      .request(name, { signal }, () => holdStream(signal))
      .catch((refused: unknown) => {
        if (signal.aborted) return undefined;
        // The lock is not taken but forbidden: where storage is blocked, locks are too.
        console.warn(refused);
        return holdStream(signal);
      });
  };
  const updateVisibility = () => {
    if (tab.isVisible()) {
      if (releaseLock === undefined) requestLock();
    } else {
      releaseLock?.();
      releaseLock = undefined;
    }
  };

  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case "opened":
        return listener.opened();
      case "news":
        return listener.notified(data.news);
      case "interrupted":
        return listener.interrupted();
      case "state-request":
        if (state !== undefined) broadcast({ kind: state });
        return undefined;
    }
  });
  broadcast({ kind: "state-request" });
  const stopLooking = tab.onVisibility(updateVisibility);
  updateVisibility();
  return () => {
    stopLooking();
    releaseLock?.();
    channel.close();
  };
}
