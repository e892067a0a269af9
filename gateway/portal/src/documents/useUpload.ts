import type { Attachment } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { IdempotencyKey, isFinal } from "../api/idempotencyKey";
import { upload } from "../api/upload";
import { mediaTypeOf, contentDisposition } from "./fileTypes";
import { invalidateDocuments } from "./useDocuments";

/** A file to upload: for a document, or as a replacement of another file. */
export interface FileToUpload {
  file: File;
  replaces?: Attachment | undefined;
}

interface UploadState {
  sending: FileToUpload | undefined;
  /** The share that was sent, from 0 to 1. */
  progress: number;
  problem: unknown;
  /** The last upload, for a retry. */
  last: FileToUpload | undefined;
  send: (what: FileToUpload) => void;
  cancel: () => void;
  dismiss: () => void;
}

/**
 * Uploads files for one document of a request, one at a time. A retry with the same file has the same idempotency key.
 */
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
      // The file may have changed elsewhere, or was stored although the response was lost: shows the current state.
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
