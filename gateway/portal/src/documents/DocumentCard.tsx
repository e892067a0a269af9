import type { AcceptedDocument, Accepts, Attachment } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { attachmentsApi } from "../api/clients";
import { useLanguage } from "../i18n/useLanguage";
import { Icon } from "../ui/Icon";
import { ProblemAlert } from "../ui/ProblemAlert";
import { FileInput } from "./FileInput";
import { rejectionReason } from "./fileRejection";
import { acceptAttribute, typeNames } from "./fileTypes";
import { UploadedFile } from "./UploadedFile";
import { UploadProgress } from "./UploadProgress";
import { documentId, invalidateDocuments } from "./useDocuments";
import { useUpload, type FileToUpload } from "./useUpload";

interface Props {
  requestId: string;
  label: string;
  /** The document as the platform accepts it now; undefined when nothing can be uploaded. */
  accepted: AcceptedDocument | undefined;
  accepts: Accepts;
  files: readonly Attachment[];
  /** The request cannot be sent without it. */
  needed: boolean;
  /** The agency requests it. */
  requested: boolean;
  /** The person tried to send the request without it. */
  submitAttempted: boolean;
  /** The request has the maximum number of files. */
  full: boolean;
}

/** One document: its files, and an upload by choosing or dropping a file. */
export function DocumentCard(props: Props) {
  const { requestId, label, accepted, accepts, files, requested, needed, submitAttempted, full } = props;
  const { t } = useTranslation();
  const { language, locale } = useLanguage();
  const [rejection, setRejection] = useState<string>();
  const [message, setMessage] = useState<string>();
  const [draggedOver, setDraggedOver] = useState(false);
  const code = accepted?.code ?? files[0]?.document ?? "";
  const upload = useUpload(requestId, code, (name) => setMessage(t("documents.given", { name })));
  const removal = useMutation({
    mutationFn: ({ id, version }: Attachment) =>
      attachmentsApi.deleteAttachment({ id: requestId, attachmentId: id, ifMatch: `"${version}"` }),
    onSuccess: (_, { name }) => setMessage(t("documents.takenBack", { name })),
    onSettled: () => invalidateDocuments(requestId),
  });
  const busy = upload.sending !== undefined;
  const mediaTypes = accepted?.mediaTypes ?? [];
  const accept = acceptAttribute(mediaTypes);
  const id = documentId(code);

  const uploadFile = (what: FileToUpload) => {
    if (busy) return;
    upload.dismiss();
    removal.reset();
    setMessage(undefined);
    const why = rejectionReason(what.file, { mediaTypes, largestFile: accepts.largestFile }, t, language);
    setRejection(why);
    if (why === undefined) upload.send(what);
  };
  const open = accepted !== undefined && !full && !busy;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDraggedOver(false);
    const [file, second] = event.dataTransfer.files;
    if (!open || file === undefined) return;
    if (second === undefined) uploadFile({ file });
    else setRejection(t("documents.refused.several"));
  };
  const fault = rejection ?? (submitAttempted ? t("documents.missing") : undefined);
  const edge =
    fault !== undefined ? "border-aered-700" : draggedOver ? "border-aegold-700 bg-aegold-50" : "border-aeblack-200";
  const retryable = upload.problem !== undefined && !full ? upload.last : undefined;

  return (
    <li
      className={`rounded-2xl border p-4 md:p-5 ${edge}`}
      onDragOver={(event) => {
        event.preventDefault();
        if (open) setDraggedOver(true);
      }}
      onDragLeave={() => setDraggedOver(false)}
      onDrop={drop}
    >
      <h3 className="text-base font-semibold text-aeblack-900">
        {label}
        {needed && <Mark text={t("documents.required")} />}
        {requested && <Mark text={t("documents.asked")} />}
      </h3>
      {accepted !== undefined && (
        <p id={`${id}__types`} className="text-sm text-aeblack-600">
          {t("documents.types", { types: typeNames(mediaTypes, locale) })}
        </p>
      )}
      {fault !== undefined && (
        <p
          id={`${id}__fault`}
          role={rejection === undefined ? undefined : "alert"}
          className="mt-2 flex gap-2 font-medium text-aered-700"
        >
          <Icon name="alert" className="mt-1 size-5" />
          <span>{fault}</span>
        </p>
      )}
      {files.length > 0 && (
        <ul className="mt-3 space-y-2">
          {files.map((file) => (
            <UploadedFile
              key={file.id}
              requestId={requestId}
              file={file}
              accept={accept}
              busy={busy}
              removing={removal.isPending && removal.variables.id === file.id}
              onReplace={(next) => uploadFile({ file: next, replaces: file })}
              onRemove={() => {
                setMessage(undefined);
                removal.mutate(file);
              }}
            />
          ))}
        </ul>
      )}
      <p role="status" className={message === undefined ? "sr-only" : "mt-2 text-aegreen-800"}>
        {message}
      </p>
      {upload.sending !== undefined && (
        <UploadProgress name={upload.sending.file.name} part={upload.progress} onCancel={upload.cancel} />
      )}
      {upload.problem !== undefined && (
        <ProblemAlert
          problem={upload.problem}
          onRetry={retryable === undefined ? undefined : () => uploadFile(retryable)}
        />
      )}
      {removal.error !== null && <ProblemAlert problem={removal.error} />}
      {open && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          <FileInput
            id={id}
            small
            label={files.length > 0 ? t("documents.another") : t("documents.choose")}
            fullLabel={
              files.length > 0
                ? t("documents.anotherFor", { document: label })
                : t("documents.chooseFor", { document: label })
            }
            accept={accept}
            describedBy={fault === undefined ? `${id}__types` : `${id}__types ${id}__fault`}
            invalid={fault !== undefined}
            onFile={(file) => uploadFile({ file })}
          />
          <span className="hidden text-sm text-aeblack-600 md:inline">{t("documents.drop")}</span>
        </div>
      )}
    </li>
  );
}

function Mark({ text }: { text: string }) {
  return <span className="font-normal text-camel-900"> ({text})</span>;
}
