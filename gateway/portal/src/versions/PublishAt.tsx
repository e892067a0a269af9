import { useTranslation } from "react-i18next";
import { useNow } from "../ui/useNow";
import { toInputValue } from "./emiratesTime";

/** A choice between immediate publication and a date. */
export function PublishAt({
  later,
  onChange,
}: {
  later: string | undefined;
  onChange: (later: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const radio = "size-6 border-2 border-aeblack-400 text-aegold-600";
  return (
    <fieldset className="mt-5">
      <legend className="mb-1 font-semibold">{t("versions.when")}</legend>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="radio"
          name="when"
          className={radio}
          checked={later === undefined}
          onChange={() => onChange(undefined)}
        />
        {t("versions.atOnce")}
      </label>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input type="radio" name="when" className={radio} checked={later !== undefined} onChange={() => onChange("")} />
        {t("versions.atDate")}
      </label>
      {later !== undefined && (
        <div className="ps-9">
          <label htmlFor="publishAt" className="mb-1 block text-sm">
            {t("versions.dateAndTime")}
          </label>
          <input
            id="publishAt"
            type="datetime-local"
            required
            min={toInputValue(now)}
            value={later}
            onChange={(event) => onChange(event.target.value)}
            className="min-h-12 w-full rounded-lg border border-aeblack-400 bg-whitely-50 px-4"
          />
        </div>
      )}
    </fieldset>
  );
}
