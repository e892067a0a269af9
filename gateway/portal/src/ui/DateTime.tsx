import { formatDateTime, formatRelative } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { useNow } from "./useNow";

/** An instant as date and time, for people and for machines. */
export function DateTime({ instant }: { instant: string }) {
  const { language } = useLanguage();
  return <time dateTime={instant}>{formatDateTime(instant, language)}</time>;
}

/** An instant as how long ago it is; the exact time in the tooltip. */
export function RelativeTime({ instant }: { instant: string }) {
  const { language } = useLanguage();
  const now = useNow();
  return (
    <time dateTime={instant} title={formatDateTime(instant, language)}>
      {formatRelative(instant, language, Math.max(now, Date.parse(instant)))}
    </time>
  );
}
