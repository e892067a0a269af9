import type { AcceptedDocument, Attachment, AttachmentPage, Request } from "@clients/request";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { attachmentsApi } from "../api/clients";
import { queryClient } from "../api/queryClient";

/** More than any request takes, so that one page holds them all. */
const maxFiles = 100;
const scanPollInterval = 4_000;

const keyOf = (requestId: string) => ["request", requestId, "attachments"];

/** The files given with a request and what more may be given; looked up again while a scan is under way. */
export function useDocuments(requestId: string, signedIn: boolean): UseQueryResult<AttachmentPage> {
  return useQuery({
    queryKey: keyOf(requestId),
    enabled: signedIn,
    queryFn: ({ signal }) => attachmentsApi.listAttachments({ id: requestId, limit: maxFiles }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((file) => file.state === "quarantined") === true ? scanPollInterval : false,
  });
}

export function invalidateDocuments(requestId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: keyOf(requestId) });
}

/** Files that count: an infected one is none. */
export function usableFiles(files: readonly Attachment[], code: string): Attachment[] {
  return files.filter((file) => file.document === code && file.state !== "infected");
}

/** Whether what the person can do next cannot be done without the document. */
export function isRequired(request: Request, { code, required }: AcceptedDocument): boolean {
  const ofAction = request.actions.some((action) => action.documents?.includes(code) === true);
  // What was sent without a file later found infected is asked for anew by the agency alone.
  return ofAction || (request.status === "DRAFT" && required);
}

/** The documents that are needed and not there yet. */
export function missingDocuments(request: Request, page: AttachmentPage | undefined): AcceptedDocument[] {
  if (page === undefined) return [];
  return page.accepts.documents.filter(
    (document) => isRequired(request, document) && usableFiles(page.items, document.code).length === 0,
  );
}

/** The id by which the page leads to where a document is given. */
export function documentId(code: string): string {
  return `document_${code}`;
}
