import { QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter, Route, Routes } from "react-router";
import { vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";

interface Write {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

/** Some pages in a browser, before a platform that answers what a test says; for tests. */
export class TestBrowser {
  readonly place = document.body.appendChild(document.createElement("div"));
  readonly writes: Write[] = [];
  /** What is answered to `METHOD path`, in turn; the last one for ever. Anything else is answered 500. */
  private readonly answers = new Map<string, (() => Response)[]>();
  private readonly root: Root = createRoot(this.place);

  static async open(): Promise<TestBrowser> {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    document.cookie = "XSRF-TOKEN=token";
    await act(() => i18next.changeLanguage("en"));
    queryClient.clear();
    queryClient.setQueryData(["me"], { me: { id: "me", roles: ["resident"] }, etag: undefined });
    const browser = new TestBrowser();
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => browser.answer(url, init));
    return browser;
  }

  close(): void {
    act(() => this.root.unmount());
    this.place.remove();
    vi.unstubAllGlobals();
  }

  respondTo(call: string, ...responses: (() => Response)[]): void {
    this.answers.set(call, responses);
  }

  async show(pages: { readonly [path: string]: ReactElement }, address: string): Promise<void> {
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

  text(): string {
    return this.place.textContent ?? "";
  }

  async press(label: string): Promise<void> {
    const button = [...document.querySelectorAll("button")].find((each) => each.textContent === label);
    if (button === undefined) throw new Error(`there is no button ${label}`);
    act(() => button.click());
    await this.settle();
  }

  async choose(name: string, value: string): Promise<void> {
    const option = this.place.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (option === null) throw new Error(`there is no ${name} ${value}`);
    act(() => option.click());
    await this.settle();
  }

  async write(id: string, text: string): Promise<void> {
    const field = document.getElementById(id);
    if (field === null) throw new Error(`there is no field ${id}`);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, text);
    act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    await this.settle();
  }

  private answer(url: string, init: RequestInit): Response {
    const path = new URL(url, "http://localhost").pathname;
    const method = init.method ?? "GET";
    if (method !== "GET") {
      const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
      this.writes.push({ method, path, headers: new Headers(init.headers), body });
    }
    const said = this.answers.get(`${method} ${path}`);
    const next = said !== undefined && said.length > 1 ? said.shift() : said?.[0];
    return next?.() ?? new Response(null, { status: 500 });
  }
}

export const json = (body: object) => () => Response.json(body, { headers: { ETag: '"3"' } });

export const refusal = (status: number, code: string, title: string, errors: object[] = []) => () =>
  Response.json(
    { type: "about:blank", title, status, code, errors },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
