import type { Attachment } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { IdempotencyKey, isFinal } from "../api/idempotencyKey";
import { upload } from "../api/upload";
import { mediaTypeOf, contentDisposition } from "./fileTypes";
import { invalidateDocuments } from "./useDocuments";

/** A file on its way: to a document, or in the place of another file. */
export interface FileToUpload {
  file: File;
  replaces?: Attachment | undefined;
}

interface UploadState {
  sending: FileToUpload | undefined;
  /** How much has gone, from 0 to 1. */
  progress: number;
  problem: unknown;
  /** What was sent last, to be sent again. */
  last: FileToUpload | undefined;
  send: (what: FileToUpload) => void;
  cancel: () => void;
  dismiss: () => void;
}

/** Sends files for one document of a request, one at a time. The same file sent again has the same idempotency key. */
export function useUpload(requestId: string, document: string, onGiven: (name: string) => void): UploadState {
  const [progress, setProgress] = useState(0);
  const key = useRef(new IdempotencyKey());
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const call = useMutation({
    mutationFn: async ({ file, replaces }: FileToUpload) => {
      const controller = new AbortController();
      abort.current = controller;
      setProgress(0);
      const files = `/api/v1/requests/${requestId}/attachments`;
      const { name, size, lastModified } = file;
      await upload({
        ...(replaces === undefined
          ? { method: "POST", url: `${files}?document=${encodeURIComponent(document)}` }
          : { method: "PUT", url: `${files}/${replaces.id}/content` }),
        file,
        headers: {
          "Content-Type": mediaTypeOf(file),
          "Content-Disposition": contentDisposition(name),
          ...(replaces === undefined
            ? { "Idempotency-Key": key.current.keyFor({ name, size, lastModified }) }
            : { "If-Match": `"${replaces.version}"` }),
        },
        onProgress: setProgress,
        signal: controller.signal,
      });
      await invalidateDocuments(requestId);
    },
    onSuccess: (_, { file }) => {
      key.current.discard();
      onGiven(file.name);
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
      // Changed elsewhere, or taken in although the answer was lost: what is there now is shown.
      void invalidateDocuments(requestId);
    },
  });
  return {
    sending: call.isPending ? call.variables : undefined,
    progress,
    problem:
      call.error instanceof DOMException && call.error.name === "AbortError" ? undefined : (call.error ?? undefined),
    last: call.variables,
    send: call.mutate,
    cancel: () => abort.current?.abort(),
    dismiss: call.reset,
  };
}
