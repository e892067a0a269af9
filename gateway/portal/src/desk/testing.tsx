import { QueryClientProvider } from "@tanstack/react-query";
import type { Me } from "@clients/identity";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter, Route, Routes } from "react-router";
import { vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";
import { files, openedRequest, notes, officers, purposes, reasons, roles, service, steps } from "./fixtures";
import OfficerRequestPage from "./request/OfficerRequestPage";
import TasksPage from "./TasksPage";

/** One call as it left the page. */
export interface Call {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

/** The desk's pages in a browser, before a platform that answers what a test says. */
export class DeskInBrowser {
  readonly place = document.body.appendChild(document.createElement("div"));
  readonly calls: Call[] = [];
  /** What is answered to `METHOD path`, in turn; the last one for ever. Others get what the fixtures have. */
  readonly answers = new Map<string, (() => Response)[]>();
  private readonly root: Root = createRoot(this.place);

  static async open(me: Me): Promise<DeskInBrowser> {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    document.cookie = "XSRF-TOKEN=token";
    await act(() => i18next.changeLanguage("en"));
    queryClient.clear();
    queryClient.setQueryData(["me"], { me, etag: undefined });
    const desk = new DeskInBrowser();
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => desk.answer(url, init));
    return desk;
  }

  close(): void {
    act(() => this.root.unmount());
    this.place.remove();
    vi.unstubAllGlobals();
  }

  async show(address: string): Promise<void> {
    act(() =>
      this.root.render(
        <QueryClientProvider client={queryClient}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/agency/tasks" element={<TasksPage />} />
              <Route path="/agency/requests/:id" element={<OfficerRequestPage />} />
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

  respondTo(method: string, path: string, ...responses: (() => Response)[]): void {
    this.answers.set(`${method} ${path}`, responses);
  }

  written(): Call[] {
    return this.calls.filter(({ method }) => method !== "GET");
  }

  dialog(): HTMLElement {
    const dialog = document.querySelector<HTMLElement>("[role=dialog]");
    if (dialog === null) throw new Error("there is no dialog");
    return dialog;
  }

  button(label: string, inside: ParentNode = this.place): HTMLButtonElement {
    const found = [...inside.querySelectorAll("button")].find(
      (each) => each.textContent === label || each.getAttribute("aria-label") === label,
    );
    if (found === undefined) throw new Error(`there is no button ${label}`);
    return found;
  }

  has(label: string): boolean {
    return [...this.place.querySelectorAll("button")].some(
      (each) => each.textContent === label || each.getAttribute("aria-label") === label,
    );
  }

  async press(control: HTMLElement): Promise<void> {
    act(() => control.click());
    await this.settle();
  }

  /** The control that a label names. */
  control(label: string, inside: ParentNode = this.place): HTMLInputElement {
    const found = [...inside.querySelectorAll("label")].find((each) => each.textContent?.startsWith(label));
    const control = found?.control ?? (found && document.getElementById(found.htmlFor));
    if (control == null) throw new Error(`there is no field ${label}`);
    return control as HTMLInputElement;
  }

  async write(control: HTMLElement, text: string): Promise<void> {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, text);
    const event = control instanceof HTMLSelectElement ? "change" : "input";
    act(() => void control.dispatchEvent(new Event(event, { bubbles: true })));
    await this.settle();
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    const { pathname: path, searchParams } = new URL(url, "http://localhost");
    const method = init.method ?? "GET";
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    this.calls.push({ method, path, query: Object.fromEntries(searchParams), headers: new Headers(init.headers), body });
    const said = this.answers.get(`${method} ${path}`);
    const next = said !== undefined && said.length > 1 ? said.shift() : said?.[0];
    return next?.() ?? fromFixtures(path);
  }
}

export const refusal = (status: number, code: string, title: string, more: object = {}) => () =>
  Response.json(
    { type: "about:blank", title, status, code, ...more },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
export const json = (body: object, etag = '"7"') => () => Response.json(body, { headers: { ETag: etag } });

function fromFixtures(path: string): Response {
  const items = (list: object[]) => Response.json({ items: list });
  if (path.endsWith("/purposes")) return items(purposes);
  if (path.endsWith("/reasons")) return items(reasons);
  if (path.endsWith("/roles")) return items(roles);
  if (path.endsWith("/officers")) return items(officers);
  if (path.endsWith("/history")) return items(steps);
  if (path.endsWith("/attachments")) return items(files);
  if (path.endsWith("/notes")) return items(notes);
  if (path === "/api/v1/services") return items([]);
  if (path.startsWith("/api/v1/services/")) return Response.json(service);
  if (path.startsWith("/api/agency/v1/requests/")) return Response.json(openedRequest, { headers: { ETag: '"7"' } });
  return new Response(null, { status: 500 });
}
