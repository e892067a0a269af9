import type { OpenSource } from "./reconnectingStream";

/** The browser features that a tab uses for the shared stream. */
export interface BrowserTab {
  isVisible(): boolean;
  /** Calls back at every change; returns a function that ends this. */
  onVisibility(onChange: () => void): () => void;
  /** Undefined when the page was not loaded from a secure origin. */
  locks: Pick<LockManager, "request"> | undefined;
  channel(name: string): BroadcastChannel;
  openSource: OpenSource;
}

/** The current tab. */
export const thisTab: BrowserTab = {
  isVisible: () => document.visibilityState === "visible",
  onVisibility(onChange) {
    document.addEventListener("visibilitychange", onChange);
    return () => document.removeEventListener("visibilitychange", onChange);
  },
  locks: "locks" in navigator ? navigator.locks : undefined,
  channel: (name) => new BroadcastChannel(name),
  openSource: (address) => new EventSource(address),
};
