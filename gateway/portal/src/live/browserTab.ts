import type { OpenSource } from "./reconnectingStream";

/** What one tab's part in the shared stream rests on. */
export interface BrowserTab {
  isVisible(): boolean;
  /** Calls back whenever that changes; the returned function ends it. */
  onVisibility(changed: () => void): () => void;
  /** Absent where the page was not loaded from a secure origin. */
  locks: Pick<LockManager, "request"> | undefined;
  channel(name: string): BroadcastChannel;
  openSource: OpenSource;
}

/** The tab this runs in. */
export const thisTab: BrowserTab = {
  isVisible: () => document.visibilityState === "visible",
  onVisibility(changed) {
    document.addEventListener("visibilitychange", changed);
    return () => document.removeEventListener("visibilitychange", changed);
  },
  locks: "locks" in navigator ? navigator.locks : undefined,
  channel: (name) => new BroadcastChannel(name),
  openSource: (address) => new EventSource(address),
};
