import type { Notification } from "@clients/notification";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BrowserTab } from "./browserTab";
import { joinSharedStream } from "./sharedStream";

/** A browser with its locks, its channels and the streams that its tabs have opened. */
class Browser {
  readonly streams: Stream[] = [];
  private readonly queue: { grant: () => void }[] = [];
  private readonly channels = new Set<Channel>();
  private locked = false;

  get open() {
    return this.streams.filter((stream) => !stream.closed);
  }

  tab({ visible = true, locks = true, refuses = false } = {}) {
    return new FakeTab(this, visible, locks ? { request: refuses ? refusing : this.request } : undefined);
  }

  channel = () => {
    const channel = new Channel(this.channels);
    this.channels.add(channel);
    return channel as unknown as BroadcastChannel;
  };

  openSource = () => {
    const stream = new Stream();
    this.streams.push(stream);
    return stream as unknown as EventSource;
  };

  private request = (async (_: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) => {
    await new Promise<void>((granted, refused) => {
      const waiting = { grant: granted };
      this.queue.push(waiting);
      signal.addEventListener("abort", () => {
        const at = this.queue.indexOf(waiting);
        if (at < 0) return;
        this.queue.splice(at, 1);
        refused(signal.reason);
      });
      this.grantNext();
    });
    await hold();
    this.locked = false;
    this.grantNext();
  }) as unknown as LockManager["request"];

  private grantNext() {
    if (this.locked) return;
    const next = this.queue.shift();
    if (next === undefined) return;
    this.locked = true;
    next.grant();
  }
}

const refusing = (() =>
  Promise.reject(new DOMException("blocked", "SecurityError"))) as unknown as LockManager["request"];

class FakeTab implements BrowserTab {
  readonly heard: string[] = [];
  readonly channel;
  readonly openSource;
  leave: () => void = () => undefined;
  private changed: () => void = () => undefined;

  constructor(
    browser: Browser,
    private visible: boolean,
    readonly locks: BrowserTab["locks"],
  ) {
    this.channel = browser.channel;
    this.openSource = browser.openSource;
  }

  isVisible() {
    return this.visible;
  }

  onVisibility(changed: () => void) {
    this.changed = changed;
    return () => (this.changed = () => undefined);
  }

  async show(visible: boolean) {
    this.visible = visible;
    this.changed();
    await settled();
  }

  async listen() {
    this.leave = joinSharedStream(
      "person",
      {
        opened: () => this.heard.push("opened"),
        notified: ({ id }) => this.heard.push(id),
        interrupted: () => this.heard.push("interrupted"),
      },
      this,
    );
    await settled();
    return this;
  }
}

class Channel extends EventTarget {
  constructor(private readonly all: Set<Channel>) {
    super();
  }

  postMessage(data: unknown) {
    for (const other of this.all) if (other !== this) other.dispatchEvent(new MessageEvent("message", { data }));
  }

  close() {
    this.all.delete(this);
  }
}

class Stream extends EventTarget {
  closed = false;

  stands() {
    this.dispatchEvent(new Event("open"));
  }

  brings(id: string) {
    const data = JSON.stringify({ id } as Notification);
    this.dispatchEvent(new MessageEvent("notification", { data }));
  }

  ends() {
    this.dispatchEvent(new Event("error"));
  }

  close() {
    this.closed = true;
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0);

let browser: Browser;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Browser();
});

afterEach(() => {
  vi.useRealTimers();
});

test("opens one stream for eight tabs and notifies every tab", async () => {
  const tabs = await Promise.all(Array.from({ length: 8 }, () => browser.tab().listen()));
  expect(browser.streams).toHaveLength(1);
  browser.streams[0]?.stands();
  browser.streams[0]?.brings("one");
  for (const tab of tabs) expect(tab.heard).toEqual(["opened", "one"]);
});

test("moves the stream to another tab when the tab that holds the lock is closed", async () => {
  const first = await browser.tab().listen();
  const second = await browser.tab().listen();
  first.leave();
  await settled();
  expect(browser.streams).toHaveLength(2);
  expect(browser.streams[0]?.closed).toBe(true);
  browser.streams[1]?.brings("two");
  expect(second.heard).toEqual(["two"]);
  expect(first.heard).toEqual([]);
});

test("closes the stream while no tab is visible and opens it for the next visible one", async () => {
  const first = await browser.tab().listen();
  const second = await browser.tab({ visible: false }).listen();
  await first.show(false);
  expect(browser.open).toHaveLength(0);
  await second.show(true);
  expect(browser.open).toHaveLength(1);
  browser.open[0]?.brings("three");
  expect(first.heard).toEqual(["three"]);
  await second.show(false);
  await first.show(true);
  expect(browser.open).toHaveLength(1);
});

test("opens no stream in a tab that was never visible", async () => {
  const tab = await browser.tab({ visible: false }).listen();
  expect(browser.streams).toHaveLength(0);
  tab.leave();
});

test("notifies a new tab that the stream is interrupted", async () => {
  await browser.tab().listen();
  browser.streams[0]?.ends();
  const late = await browser.tab().listen();
  expect(late.heard).toEqual(["interrupted"]);
});

test("opens a stream in each visible tab when there are no locks, and none in hidden ones", async () => {
  const tabs = await Promise.all([1, 2].map(() => browser.tab({ locks: false }).listen()));
  const hidden = await browser.tab({ locks: false, visible: false }).listen();
  expect(browser.open).toHaveLength(2);
  browser.streams[0]?.brings("four");
  expect(tabs[0]?.heard).toEqual(["four"]);
  expect(tabs[1]?.heard).toEqual([]);
  expect(hidden.heard).toEqual([]);
  await tabs[0]?.show(false);
  expect(browser.open).toHaveLength(1);
});

test("opens a stream of its own when locks are refused", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const tab = await browser.tab({ refuses: true }).listen();
  expect(browser.open).toHaveLength(1);
  tab.leave();
  await settled();
  expect(browser.open).toHaveLength(0);
});

test("reconnects after a pause that grows with every unstable stream", async () => {
  const tab = await browser.tab().listen();
  for (let round = 0; round < 12; round++) {
    browser.streams.at(-1)?.stands();
    browser.streams.at(-1)?.ends();
    expect(browser.open).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(round === 0 ? 1_000 : 60_000);
    expect(browser.streams).toHaveLength(round + 2);
  }
  // By now at most two streams a minute: eight browsers that end each other's streams cause no storm.
  browser.streams.at(-1)?.ends();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(browser.open).toHaveLength(0);
  tab.leave();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(browser.open).toHaveLength(0);
});

test("reconnects quickly after a stable stream", async () => {
  await browser.tab().listen();
  for (let round = 0; round < 3; round++) {
    browser.streams.at(-1)?.stands();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    browser.streams.at(-1)?.ends();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(browser.open).toHaveLength(1);
  }
});
