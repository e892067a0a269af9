import type { Me } from "@clients/identity";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter, Route, Routes } from "react-router";
import { vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";

/** One call that the pages made. */
export interface Call {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

/** Pages by the path patterns of their routes. */
export type Pages = Readonly<Record<string, ReactElement>>;

interface Options {
  me?: Pick<Me, "id" | "roles"> | Me;
  /** The response to calls that a test does not define; by default status 500. */
  fallback?: (path: string) => Response;
}

const serverError = () => new Response(null, { status: 500 });

/** Renders pages in a browser in front of a platform whose responses a test defines. */
export class TestBrowser {
  readonly place = document.body.appendChild(document.createElement("div"));
  readonly calls: Call[] = [];
  /** Responses by `METHOD path`, used one after the other; the last one is repeated. */
  private readonly responses = new Map<string, (() => Response)[]>();
  private readonly root: Root = createRoot(this.place);

  private constructor(private readonly fallback: (path: string) => Response) {}

  static async open({ me = { id: "me", roles: ["resident"] }, fallback = serverError }: Options = {}) {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    document.cookie = "XSRF-TOKEN=token";
    await act(() => i18next.changeLanguage("en"));
    queryClient.clear();
    queryClient.setQueryData(["me"], { me, etag: undefined });
    const browser = new TestBrowser(fallback);
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => browser.respond(url, init));
    return browser;
  }

  close(): void {
    act(() => this.root.unmount());
    this.place.remove();
    vi.unstubAllGlobals();
  }

  respondTo(method: string, path: string, ...responses: (() => Response)[]): void {
    this.responses.set(`${method} ${path}`, responses);
  }

  async show(pages: Pages, address: string): Promise<void> {
    act(() =>
      this.root.render(
        <QueryClientProvider client={queryClient}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              {Object.entries(pages).map(([path, page]) => (
                <Route key={path} path={path} element={page} />
              ))}
              <Route path="*" element={<p>elsewhere</p>} />
            </Routes>
          </MemoryRouter>
        </QueryClientProvider>,
      ),
    );
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await act(async () => new Promise((done) => setTimeout(done, 20)));
  }

  /** The calls that were no reads. */
  get writes(): Call[] {
    return this.calls.filter(({ method }) => method !== "GET");
  }

  text(): string {
    return this.place.textContent ?? "";
  }

  dialog(): HTMLElement {
    const dialog = document.querySelector<HTMLElement>("[role=dialog]");
    if (dialog === null) throw new Error("there is no dialog");
    return dialog;
  }

  /** The button with the given text or accessible name. */
  button(label: string, inside: ParentNode = document): HTMLButtonElement {
    const found = this.findButton(label, inside);
    if (found === undefined) throw new Error(`there is no button ${label}`);
    return found;
  }

  hasButton(label: string): boolean {
    return this.findButton(label, this.place) !== undefined;
  }

  /** The control whose label begins with the given text. */
  control(label: string, inside: ParentNode = this.place): HTMLInputElement {
    const found = [...inside.querySelectorAll("label")].find((each) => each.textContent?.startsWith(label));
    const control = found?.control ?? (found && document.getElementById(found.htmlFor));
    if (control == null) throw new Error(`there is no field ${label}`);
    return control as HTMLInputElement;
  }

  async press(target: string | HTMLElement): Promise<void> {
    const element = typeof target === "string" ? this.button(target) : target;
    act(() => element.click());
    await this.settle();
  }

  /** Selects the radio button with the given name and value. */
  async choose(name: string, value: string): Promise<void> {
    const option = this.place.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (option === null) throw new Error(`there is no ${name} ${value}`);
    await this.press(option);
  }

  /** Types into a control, or selects an option of it. */
  async write(target: string | HTMLElement, text: string): Promise<void> {
    const control = typeof target === "string" ? document.getElementById(target) : target;
    if (control === null) throw new Error(`there is no field ${String(target)}`);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, text);
    const event = control instanceof HTMLSelectElement ? "change" : "input";
    act(() => void control.dispatchEvent(new Event(event, { bubbles: true })));
    await this.settle();
  }

  private findButton(label: string, inside: ParentNode): HTMLButtonElement | undefined {
    return [...inside.querySelectorAll("button")].find(
      (each) => each.textContent === label || each.getAttribute("aria-label") === label,
    );
  }

  private respond(url: string, init: RequestInit): Response {
    const { pathname: path, searchParams } = new URL(url, "http://localhost");
    const method = init.method ?? "GET";
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    this.calls.push({
      method,
      path,
      query: Object.fromEntries(searchParams),
      headers: new Headers(init.headers),
      body,
    });
    const responses = this.responses.get(`${method} ${path}`);
    const next = responses !== undefined && responses.length > 1 ? responses.shift() : responses?.[0];
    return next?.() ?? this.fallback(path);
  }
}

export const json =
  (body: object, etag = '"3"') =>
  () =>
    Response.json(body, { headers: { ETag: etag } });

export const problem =
  (status: number, code: string, title: string, more: object = {}) =>
  () =>
    Response.json(
      { type: "about:blank", title, status, code, ...more },
      { status, headers: { "Content-Type": "application/problem+json" } },
    );
