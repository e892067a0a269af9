import type { Notification } from "@clients/notification";
import { keepStream, type Listener } from "./stream";
import { thisTab, type Tab } from "./tab";

type Message =
  | { kind: "opened" }
  | { kind: "news"; news: Notification }
  | { kind: "interrupted" }
  /** A tab that has just come asks how the stream is. */
  | { kind: "asking" };

/**
 * Tells of a person's notifications in every tab of the browser over one stream. A browser has six connections to a
 * site for all its tabs, and a stream in each would leave none for anything else. The visible tabs agree by a lock
 * which of them holds the stream, and it tells the others; while no tab is visible there is none.
 *
 * @param person the stream is shared only among tabs in which the same person is signed in
 */
export function listenTogether(person: string, listener: Listener, tab: Tab = thisTab): () => void {
  const name = `portal.live.${person}`;
  const { locks } = tab;
  const channel = tab.channel(name);
  let how: "opened" | "interrupted" | undefined;
  let withdraw: (() => void) | undefined;

  const tell = (message: Message) => {
    // Without locks every tab has its own.
    if (locks !== undefined) channel.postMessage(message);
  };
  const everybody: Listener = {
    opened() {
      how = "opened";
      tell({ kind: how });
      listener.opened();
    },
    news(news) {
      tell({ kind: "news", news });
      listener.news(news);
    },
    interrupted() {
      how = "interrupted";
      tell({ kind: how });
      listener.interrupted();
    },
  };

  const lead = (until: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (until.aborted) return resolve();
      const close = keepStream(everybody, tab.openSource);
      until.addEventListener("abort", () => {
        close();
        how = undefined;
        resolve();
      });
    });
  const compete = () => {
    const withdrawal = new AbortController();
    const { signal } = withdrawal;
    withdraw = () => withdrawal.abort();
    if (locks === undefined) {
      void lead(signal);
      return;
    }
    locks
      .request(name, { signal }, () => lead(signal))
      .catch((refused: unknown) => {
        if (signal.aborted) return undefined;
        // Not waiting for a turn but unable to: where storage is blocked, locks are too.
        console.warn(refused);
        return lead(signal);
      });
  };
  const look = () => {
    if (tab.isVisible()) {
      if (withdraw === undefined) compete();
    } else {
      withdraw?.();
      withdraw = undefined;
    }
  };

  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case "opened":
        return listener.opened();
      case "news":
        return listener.news(data.news);
      case "interrupted":
        return listener.interrupted();
      case "asking":
        if (how !== undefined) tell({ kind: how });
        return undefined;
    }
  });
  tell({ kind: "asking" });
  const stopLooking = tab.onVisibility(look);
  look();
  return () => {
    stopLooking();
    withdraw?.();
    channel.close();
  };
}
