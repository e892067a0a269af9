import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { documentId, missingDocuments, useDocuments } from "../documents/useDocuments";
import type { PageFault } from "../form/FaultLinks";
import { useLanguage } from "../i18n/useLanguage";
import { useService } from "../services/useCatalog";

/** Returns the missing documents without which a request cannot be sent. */
export function useMissingDocuments(request: Request, signedIn: boolean): PageFault[] {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const page = useDocuments(request.id, signedIn).data;
  const service = useService(request.serviceId).data;
  return missingDocuments(request, page).map(({ code, label }) => {
    const texts = label ?? service?.documents.find((document) => document.code === code)?.label;
    return {
      id: documentId(code),
      label: texts === undefined ? code : text(texts),
      message: t("documents.missing"),
    };
  });
}
