import type { Principal } from "@clients/identity";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { RadioOption } from "../ui/RadioOption";
import { FieldError } from "../ui/TextArea";

export const applicantChoiceId = "for-whom";

interface Props {
  principals: readonly Principal[];
  /** Id of the applicant; empty until one is chosen. */
  value: string;
  fault: string | undefined;
  onChange: (id: string) => void;
}

/**
 * The choice of the applicant: the person or one of their companies. There is no default, since it cannot be changed
 * later.
 */
export function ApplicantChoice({ principals, value, fault, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <fieldset
      id={applicantChoiceId}
      aria-describedby="for-whom-hint for-whom-fault"
      className="mb-8 rounded-2xl border border-aegold-200 bg-aegold-50 p-5"
    >
      <legend className="float-start mb-1 w-full text-lg font-semibold text-aeblack-900">{t("principal.ask")}</legend>
      <p id="for-whom-hint" className="clear-both mb-2 text-aeblack-700">
        {t("principal.hint")}
      </p>
      {principals.map(({ id, kind, name }) => (
        <RadioOption key={id} name="for-whom" value={id} checked={value === id} onChoose={() => onChange(id)}>
          {kind === "company" && name !== undefined ? text(name) : t("principal.oneself")}
        </RadioOption>
      ))}
      <FieldError id="for-whom-fault" fault={fault} />
    </fieldset>
  );
}
