import type { AcceptedDocument, Attachment, AttachmentPage, Request } from "@clients/request";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { attachmentsApi } from "../api/clients";
import { queryClient } from "../api/queryClient";

/** More than the limit of any request, so that one page contains all files. */
const maxFiles = 100;
const scanPollInterval = 4_000;

const keyOf = (requestId: string) => ["request", requestId, "attachments"];

/** Returns the files of a request and the possible uploads; polls while a scan is running. */
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

/** Returns the files of a document that are not infected. */
export function usableFiles(files: readonly Attachment[], code: string): Attachment[] {
  return files.filter((file) => file.document === code && file.state !== "infected");
}

/** Whether the next action of the person requires the document. */
export function isRequired(request: Request, { code, required }: AcceptedDocument): boolean {
  const ofAction = request.actions.some((action) => action.documents?.includes(code) === true);
  // When a file turns out to be infected after sending, only the agency can request it again.
  return ofAction || (request.status === "DRAFT" && required);
}

/** Returns the required documents that are missing. */
export function missingDocuments(request: Request, page: AttachmentPage | undefined): AcceptedDocument[] {
  if (page === undefined) return [];
  return page.accepts.documents.filter(
    (document) => isRequired(request, document) && usableFiles(page.items, document.code).length === 0,
  );
}

/** Returns the id of the element where a document is uploaded. */
export function documentId(code: string): string {
  return `document_${code}`;
}
