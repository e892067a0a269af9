import type { AcceptedDocument, Accepts, Attachment } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { attachmentsApi } from "../api/clients";
import { Icon } from "../app/Icon";
import { ProblemAlert } from "../app/ProblemAlert";
import { useLanguage } from "../i18n/useLanguage";
import { FileChoice } from "./FileChoice";
import { choosable, typeNames } from "./fileTypes";
import { GivenFile } from "./GivenFile";
import { Progress } from "./Progress";
import { refusalOf } from "./refusal";
import { documentId, documentsChanged } from "./useDocuments";
import { useUpload, type Sending } from "./useUpload";

interface Props {
  requestId: string;
  label: string;
  /** What may be given for it now; undefined when nothing may. */
  accepted: AcceptedDocument | undefined;
  accepts: Accepts;
  files: readonly Attachment[];
  /** Nothing can be sent without it. */
  needed: boolean;
  /** The agency asks for it. */
  asked: boolean;
  /** The request was about to be sent without it. */
  demanded: boolean;
  /** No more files fit into the request. */
  full: boolean;
}

/** One document: the files given for it, and the place to give one, by choosing or by dropping it. */
export function DocumentCard(props: Props) {
  const { requestId, label, accepted, accepts, files, asked, needed, demanded, full } = props;
  const { t } = useTranslation();
  const { language, locale } = useLanguage();
  const [refusal, setRefusal] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [over, setOver] = useState(false);
  const code = accepted?.code ?? files[0]?.document ?? "";
  const upload = useUpload(requestId, code, (name) => setSaid(t("documents.given", { name })));
  const takeBack = useMutation({
    mutationFn: ({ id, version }: Attachment) =>
      attachmentsApi.deleteAttachment({ id: requestId, attachmentId: id, ifMatch: `"${version}"` }),
    onSuccess: (_, { name }) => setSaid(t("documents.takenBack", { name })),
    onSettled: () => documentsChanged(requestId),
  });
  const busy = upload.sending !== undefined;
  const mediaTypes = accepted?.mediaTypes ?? [];
  const accept = choosable(mediaTypes);
  const id = documentId(code);

  const give = (what: Sending) => {
    if (busy) return;
    upload.dismiss();
    takeBack.reset();
    setSaid(undefined);
    const why = refusalOf(what.file, { mediaTypes, largestFile: accepts.largestFile }, t, language);
    setRefusal(why);
    if (why === undefined) upload.send(what);
  };
  const open = accepted !== undefined && !full && !busy;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file, second] = event.dataTransfer.files;
    if (!open || file === undefined) return;
    if (second === undefined) give({ file });
    else setRefusal(t("documents.refused.several"));
  };
  const fault = refusal ?? (demanded ? t("documents.missing") : undefined);
  const edge = fault !== undefined ? "border-aered-700" : over ? "border-aegold-700 bg-aegold-50" : "border-aeblack-200";
  const again = upload.problem !== undefined && !full ? upload.last : undefined;

  return (
    <li
      className={`rounded-2xl border p-4 md:p-5 ${edge}`}
      onDragOver={(event) => {
        event.preventDefault();
        if (open) setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 className="text-base font-semibold text-aeblack-900">
        {label}
        {needed && <Mark text={t("documents.required")} />}
        {asked && <Mark text={t("documents.asked")} />}
      </h3>
      {accepted !== undefined && (
        <p id={`${id}__types`} className="text-sm text-aeblack-600">
          {t("documents.types", { types: typeNames(mediaTypes, locale) })}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}__fault`} role={refusal === undefined ? undefined : "alert"} className="mt-2 flex gap-2 font-medium text-aered-700">
          <Icon name="alert" className="mt-1 size-5" />
          <span>{fault}</span>
        </p>
      )}
      {files.length > 0 && (
        <ul className="mt-3 space-y-2">
          {files.map((file) => (
            <GivenFile
              key={file.id}
              requestId={requestId}
              file={file}
              accept={accept}
              busy={busy}
              takingBack={takeBack.isPending && takeBack.variables.id === file.id}
              onReplace={(next) => give({ file: next, replaces: file })}
              onTakeBack={() => {
                setSaid(undefined);
                takeBack.mutate(file);
              }}
            />
          ))}
        </ul>
      )}
      <p role="status" className={said === undefined ? "sr-only" : "mt-2 text-aegreen-800"}>
        {said}
      </p>
      {upload.sending !== undefined && (
        <Progress name={upload.sending.file.name} part={upload.progress} onCancel={upload.cancel} />
      )}
      {upload.problem !== undefined && (
        <ProblemAlert problem={upload.problem} onRetry={again === undefined ? undefined : () => give(again)} />
      )}
      {takeBack.error !== null && <ProblemAlert problem={takeBack.error} />}
      {open && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          <FileChoice
            id={id}
            small
            label={files.length > 0 ? t("documents.another") : t("documents.choose")}
            fullLabel={files.length > 0 ? t("documents.anotherFor", { document: label }) : t("documents.chooseFor", { document: label })}
            accept={accept}
            describedBy={fault === undefined ? `${id}__types` : `${id}__types ${id}__fault`}
            invalid={fault !== undefined}
            onFile={(file) => give({ file })}
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
