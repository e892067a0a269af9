import type { ServiceVersion } from "@clients/catalog";
import type { AcceptedDocument, AttachmentPage, Request } from "@clients/request";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { formatSize } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { useService } from "../services/useCatalog";
import { useMe } from "../session/useMe";
import { Loading } from "../ui/Loading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { DocumentCard } from "./DocumentCard";
import { isRequired, usableFiles, useDocuments } from "./useDocuments";

interface Props {
  request: Request;
  /** Marks missing required documents as faults. */
  submitAttempted?: boolean;
}

/** The documents of a request: uploaded files and possible uploads. Nothing when there is neither. */
export function Documents({ request, submitAttempted = false }: Props) {
  const signedIn = useMe() != null;
  const documents = useDocuments(request.id, signedIn);
  const page = documents.data;
  if (page !== undefined) return <DocumentList request={request} page={page} submitAttempted={submitAttempted} />;
  return documents.isError ? (
    <ProblemAlert problem={documents.error} onRetry={() => void documents.refetch()} />
  ) : (
    <Loading />
  );
}

function DocumentList({
  request,
  page,
  submitAttempted,
}: {
  request: Request;
  page: AttachmentPage;
  submitAttempted: boolean;
}) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const service = useService(request.serviceId).data;
  usePreventFileDrop();
  const { items, accepts } = page;
  const { offered, others } = documentsToShow(request, page, service);
  if (offered.length + others.length === 0) return null;
  const requested = request.waitingOn?.documents ?? [];
  const full = items.length >= accepts.mostFiles;

  const card = (code: string, accepted: AcceptedDocument | undefined) => {
    const own = [accepted, ...requested, ...(service?.documents ?? [])].find((each) => each?.code === code);
    return (
      <DocumentCard
        key={code}
        requestId={request.id}
        label={own?.label === undefined ? code : text(own.label)}
        accepted={accepted}
        accepts={accepts}
        files={items.filter((file) => file.document === code)}
        requested={requested.some((document) => document.code === code)}
        needed={accepted !== undefined && isRequired(request, accepted)}
        submitAttempted={
          submitAttempted &&
          accepted !== undefined &&
          isRequired(request, accepted) &&
          usableFiles(items, code).length === 0
        }
        full={full}
      />
    );
  };
  return (
    <Section id="documents" title={t("documents.title")}>
      {offered.length > 0 && (
        <p className="mb-4 text-aeblack-700">
          {t("documents.limits", { size: formatSize(accepts.largestFile, language), count: accepts.mostFiles })}
          {full && <span className="block font-medium">{t("documents.full")}</span>}
        </p>
      )}
      <ul className="space-y-4">
        {offered.map((document) => card(document.code, document))}
        {others.map((code) => card(code, undefined))}
      </ul>
    </Section>
  );
}

/** Returns the documents to offer, and the codes of all other uploaded ones. */
function documentsToShow(request: Request, { items, accepts }: AttachmentPage, service: ServiceVersion | undefined) {
  const uploaded = new Set(items.map((file) => file.document));
  const uploads = new Set(
    service?.documents.filter((document) => document.upload !== undefined).map(({ code }) => code),
  );
  // A draft accepts any document of its service; the page offers those that the service wants as files.
  const offered = accepts.documents.filter(
    ({ code, required }) => request.status !== "DRAFT" || required || uploads.has(code) || uploaded.has(code),
  );
  return { offered, others: [...uploaded].filter((code) => !offered.some((document) => document.code === code)) };
}

/** Prevents that a file dropped outside of its target replaces the page, and the typed text is lost. */
function usePreventFileDrop(): void {
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", stay);
    return () => {
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", stay);
    };
  }, []);
}
