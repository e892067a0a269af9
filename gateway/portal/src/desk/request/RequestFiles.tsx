import type { Attachment } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { handlingApi } from "../../api/officerClients";
import { formatSize } from "../../i18n/format";
import { useLanguage } from "../../i18n/useLanguage";
import { DateTime } from "../../ui/DateTime";
import { Loading } from "../../ui/Loading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Section } from "../../ui/Section";
import { saveFile } from "./saveFile";
import { useRequestFiles, type RequestAccess } from "./useOpenedRequest";

/** The files of a request. */
export function RequestFiles({ opening }: { opening: RequestAccess }) {
  const { t } = useTranslation();
  const files = useRequestFiles(opening);
  return (
    <Section id="files" title={t("desk.files.title")}>
      {files.isPending && <Loading rows={1} />}
      {files.isError && <ProblemAlert problem={files.error} onRetry={() => void files.refetch()} />}
      {files.data?.length === 0 && <p className="text-aeblack-600">{t("desk.files.none")}</p>}
      <ul className="space-y-3">
        {files.data?.map((file) => (
          <RequestFile key={file.id} file={file} opening={opening} />
        ))}
      </ul>
    </Section>
  );
}

function RequestFile({ file, opening }: { file: Attachment; opening: RequestAccess }) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const { name, state } = file;
  // Every access sends the purpose in a header, which a link cannot do.
  const download = useMutation({
    mutationFn: () =>
      handlingApi.openAttachmentContent({ id: opening.id, attachmentId: file.id, accessPurpose: opening.purpose }),
    onSuccess: (content) => saveFile(content, name),
  });
  return (
    <li className="rounded-xl bg-whitely-200 px-4 py-3">
      <p className="font-semibold text-aeblack-900">{text(file.label)}</p>
      <p className="break-all">
        <bdi>{name}</bdi>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-aeblack-700">
        <span>{formatSize(file.size, language)}</span>
        <DateTime instant={file.createdAt} />
        <span className={state === "infected" ? "font-medium text-aered-800" : ""}>
          {t(`desk.files.state.${state}`)}
        </span>
      </p>
      {(state === "clean" || state === "unscanned") && (
        <Button
          className="text-link min-h-8"
          aria-label={download.isPending ? undefined : t("documents.downloadFor", { name })}
          isDisabled={download.isPending}
          onPress={() => download.mutate()}
        >
          {download.isPending ? t("common.loading") : t("documents.download")}
        </Button>
      )}
      {download.isError && <ProblemAlert problem={download.error} />}
    </li>
  );
}
