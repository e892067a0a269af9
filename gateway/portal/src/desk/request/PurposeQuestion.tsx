import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage";
import { Icon } from "../../ui/Icon";
import { Loading } from "../../ui/Loading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { RadioOption } from "../../ui/RadioOption";
import { usePurposes } from "../tasks/useReferenceData";

/** Asks for the purpose of opening a request, and explains that the access is recorded. */
export function PurposeQuestion({ onOpen }: { onOpen: (purpose: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const purposes = usePurposes();
  const [purpose, setPurpose] = useState("");
  return (
    <form
      className="panel max-w-2xl"
      onSubmit={(event) => {
        event.preventDefault();
        if (purpose !== "") onOpen(purpose);
      }}
    >
      <p className="flex gap-3">
        <Icon name="shield" className="mt-1 size-6 text-aegold-700" />
        <span>{t("desk.purpose.recorded")}</span>
      </p>
      {purposes.isPending && <Loading rows={2} />}
      {purposes.isError && <ProblemAlert problem={purposes.error} onRetry={() => void purposes.refetch()} />}
      {purposes.data !== undefined && (
        <>
          <fieldset className="mt-6">
            <legend className="mb-2 text-lg font-semibold">{t("desk.purpose.ask")}</legend>
            {purposes.data.map(({ code, text: words }) => (
              <RadioOption
                key={code}
                name="purpose"
                value={code}
                checked={purpose === code}
                onChoose={() => setPurpose(code)}
              >
                {text(words)}
              </RadioOption>
            ))}
          </fieldset>
          <button type="submit" className="aegov-btn mt-6" disabled={purpose === ""}>
            {t("desk.purpose.open")}
          </button>
        </>
      )}
    </form>
  );
}
