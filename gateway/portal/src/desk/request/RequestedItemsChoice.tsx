import type { Document } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage";
import { nameOf, type FormQuestion } from "./formFields";

interface Props {
  fields: readonly FormQuestion[];
  documents: readonly Document[];
  requested: ReadonlySet<string>;
  onChange: (requested: ReadonlySet<string>) => void;
}

/** Returns the key of a document among the requested items, which cannot be equal to a field's pointer. */
export const documentKey = (code: string) => `document ${code}`;

/** The answers and documents to request from the applicant; nothing is preselected. */
export function RequestedItemsChoice({ fields, documents, requested, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const questions = fields.map(({ pointer, label, group }) => ({
    key: pointer,
    name: `${group === undefined ? "" : `${text(group)}: `}${label === undefined ? nameOf(pointer) : text(label)}`,
  }));
  const papers = documents.map(({ code, label }) => ({ key: documentKey(code), name: text(label) }));
  return (
    <div className="mt-5 space-y-5">
      {questions.length > 0 && (
        <Checkboxes legend={t("desk.act.fields")} boxes={questions} requested={requested} onChange={onChange} />
      )}
      {papers.length > 0 && (
        <Checkboxes legend={t("desk.act.documents")} boxes={papers} requested={requested} onChange={onChange} />
      )}
    </div>
  );
}

interface BoxesProps {
  legend: string;
  boxes: readonly { key: string; name: string }[];
  requested: ReadonlySet<string>;
  onChange: (requested: ReadonlySet<string>) => void;
}

function Checkboxes({ legend, boxes, requested, onChange }: BoxesProps) {
  const choose = (key: string, on: boolean) => {
    const next = new Set(requested);
    if (on) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="max-h-56 overflow-y-auto p-1">
        {boxes.map(({ key, name }) => (
          <label key={key} className="flex min-h-9 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              checked={requested.has(key)}
              onChange={(event) => choose(key, event.target.checked)}
              className="size-5 shrink-0 rounded border-aeblack-500 text-aegold-700"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
