import type { Me } from "@clients/identity";
import { TestBrowser } from "../testing/renderInBrowser";
import OfficerRequestPage from "./request/OfficerRequestPage";
import { files, notes, officers, openedRequest, purposes, reasons, roles, service, steps } from "./tasks/fixtures";
import TasksPage from "./TasksPage";

export const deskPages = { "/agency/tasks": <TasksPage />, "/agency/requests/:id": <OfficerRequestPage /> };

/** Opens a browser for tests of the officers' pages, in front of a platform that has the fixtures. */
export function openDesk(me: Me): Promise<TestBrowser> {
  return TestBrowser.open({ me, fallback: fromFixtures });
}

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
  if (path.startsWith("/api/agency/v1/requests/")) {
    return Response.json(openedRequest, { headers: { ETag: '"7"' } });
  }
  return new Response(null, { status: 500 });
}
