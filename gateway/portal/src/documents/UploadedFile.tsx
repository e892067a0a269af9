import type { Attachment, AttachmentState } from "@clients/request";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { formatSize } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { Icon, type IconName } from "../ui/Icon";
import { FileInput } from "./FileInput";

const stateStyles: Record<AttachmentState, { icon: IconName; colours: string }> = {
  quarantined: { icon: "clock", colours: "text-seablue-900" },
  clean: { icon: "check", colours: "text-aegreen-800" },
  infected: { icon: "alert", colours: "text-aered-800" },
  unscanned: { icon: "info", colours: "text-camel-900" },
};

interface Props {
  requestId: string;
  file: Attachment;
  accept: string;
  busy: boolean;
  removing: boolean;
  onReplace: (file: File) => void;
  onRemove: () => void;
}

/** An uploaded file with its scan state and its actions. */
export function UploadedFile({ requestId, file, accept, busy, removing, onReplace, onRemove }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { name, state } = file;
  const { icon, colours } = stateStyles[state];
  return (
    <li className="rounded-xl bg-whitely-200 px-4 py-3">
      <p className="font-medium break-all text-aeblack-900">
        <bdi>{name}</bdi>
      </p>
      <p className="flex flex-wrap items-center gap-x-4 text-sm">
        <span className="text-aeblack-600">{formatSize(file.size, language)}</span>
        <span className={`inline-flex items-center gap-1.5 font-medium ${colours}`}>
          <Icon name={icon} className="size-4" />
          {t(`documents.state.${state}`)}
        </span>
      </p>
      {(state === "quarantined" || state === "infected") && (
        <p className="text-sm text-aeblack-700">{t(`documents.stateText.${state}`)}</p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-3 empty:hidden">
        {(state === "clean" || state === "unscanned") && (
          <a
            href={`/api/v1/requests/${requestId}/attachments/${file.id}/content`}
            download
            aria-label={t("documents.downloadFor", { name })}
            className="text-link inline-block min-h-8"
          >
            {t("documents.download")}
          </a>
        )}
        {file.changeable && (
          <>
            {!busy && (
              <FileInput
                small
                label={t("documents.replace")}
                fullLabel={t("documents.replaceFor", { name })}
                accept={accept}
                onFile={onReplace}
              />
            )}
            <Button
              className="text-link min-h-8"
              aria-label={removing ? undefined : t("documents.removeFor", { name })}
              isDisabled={busy || removing}
              onPress={onRemove}
            >
              {removing ? t("documents.removing") : t("documents.remove")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
