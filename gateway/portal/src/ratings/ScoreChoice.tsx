import { useTranslation } from "react-i18next";
import { Radio } from "../ui/RadioOption";
import { FieldError } from "../ui/TextArea";
import { scores, type Score } from "./scores";

interface Props {
  score: Score | undefined;
  fault: string | undefined;
  onChange: (score: Score) => void;
}

/** A choice of five scores, each with its number and its meaning. */
export function ScoreChoice({ score, fault, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset id="score" aria-describedby="score-fault">
      <legend className="mb-2 font-semibold text-aeblack-900">{t("rating.ask")}</legend>
      <div className="grid gap-2 sm:grid-cols-5">
        {scores.map((each) => (
          <label
            key={each}
            className={`flex min-h-11 cursor-pointer items-center gap-3 rounded-xl border px-4 py-2 hover:bg-aegold-50 sm:flex-col sm:gap-1 sm:px-2 sm:py-3 sm:text-center ${score === each ? "border-aegold-600 bg-aegold-50" : "border-aeblack-300"}`}
          >
            <Radio name="score" value={String(each)} checked={score === each} onChoose={() => onChange(each)} />
            <span>
              <span className="font-semibold text-aeblack-900 sm:block">{t("rating.number", { score: each })}</span>{" "}
              <span className="text-sm text-aeblack-700">{t(`rating.score.${each}`)}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldError id="score-fault" fault={fault} />
    </fieldset>
  );
}
