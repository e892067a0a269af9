import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { Loading } from "../ui/Loading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { RadioOption } from "../ui/RadioOption";
import { FieldError } from "../ui/TextArea";
import { useCategories } from "./useComplaints";

interface Props {
  category: string;
  /** Whether the request was decided: only then the outcome can be a category. */
  decided: boolean;
  fault: string | undefined;
  onChange: (code: string) => void;
}

/** A choice of the platform's complaint categories. */
export function CategoryChoice({ category, decided, fault, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const categories = useCategories();
  if (categories.isPending) return <Loading rows={2} />;
  if (categories.isError) return <ProblemAlert problem={categories.error} onRetry={() => void categories.refetch()} />;
  return (
    <fieldset id="category" aria-describedby="category-fault">
      <legend className="mb-2 font-semibold text-aeblack-900">{t("complaint.about")}</legend>
      {categories.data
        .filter(({ code }) => decided || code !== "outcome")
        .map(({ code, label }) => (
          <RadioOption
            key={code}
            name="category"
            value={code}
            checked={category === code}
            onChoose={() => onChange(code)}
          >
            {text(label)}
          </RadioOption>
        ))}
      <FieldError id="category-fault" fault={fault} />
    </fieldset>
  );
}
