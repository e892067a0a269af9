import type { Form } from "@clients/catalog";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isObject, type Json } from "../form/answers";
import type { Conflict } from "../form/mergeAnswers";
import { segments } from "../form/pointer";
import { useLanguage } from "../i18n/useLanguage";

interface Props {
  form: Form;
  /** Number of answers taken from elsewhere. */
  taken: number;
  conflicts: readonly Conflict[];
  /** Returns the current answer of a conflict, and so which of the two is chosen. */
  isMine: (conflict: Conflict) => boolean;
  onChoose: (conflict: Conflict, mine: boolean) => void;
}

/** Changes made elsewhere, in another tab or on another device, with a choice wherever both changed the same answer. */
export function MergedChanges({ form, taken, conflicts, isMine, onChoose }: Props) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "center" });
    box.current?.focus({ preventScroll: true });
  }, [conflicts]);
  const labelOf = (pointer: string) => {
    const field = form.ui.find((each) => each.pointer === pointer);
    return field === undefined ? (segments(pointer).at(-1) ?? "") : text(field.label);
  };
  const words = (pointer: string, value: Json | undefined): string => {
    if (value === undefined || value === null) return t("apply.merge.empty");
    if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
    const options = form.ui.find((each) => each.pointer === pointer)?.options;
    const one = (each: Json): string => {
      const option = options?.[String(each)];
      return option !== undefined
        ? text(option)
        : isObject(each)
          ? Object.values(each).map(one).join(", ")
          : String(each);
    };
    return Array.isArray(value) ? new Intl.ListFormat(language).format(value.map(one)) : one(value);
  };
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-8 rounded-2xl border border-camel-300 bg-camel-50 p-5">
      <h2 className="text-lg font-semibold text-camel-900">{t("apply.merge.title")}</h2>
      {taken > 0 && <p className="mt-1">{t("apply.merge.taken", { count: taken })}</p>}
      <p className="mt-1">{conflicts.length > 0 ? t("apply.merge.choose") : t("apply.merge.next")}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.pointer} className="mt-4">
          <legend className="font-semibold">{labelOf(conflict.pointer)}</legend>
          {[true, false].map((mine) => (
            <label key={String(mine)} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={`merge ${conflict.pointer}`}
                checked={isMine(conflict) === mine}
                onChange={() => onChoose(conflict, mine)}
              />
              <span>
                {mine ? t("apply.merge.mine") : t("apply.merge.theirs")}:{" "}
                <bdi className="font-medium">{words(conflict.pointer, mine ? conflict.mine : conflict.theirs)}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
