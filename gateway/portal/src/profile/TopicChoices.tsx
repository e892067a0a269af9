import type { Topic } from "@clients/catalog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { toggled } from "./choices";

interface Option {
  id: string;
  name: string;
}

/** Returns the topics by name, and earlier choices that the catalogue no longer has, so that they can be removed. */
function useOptions(topics: readonly Topic[], gone: readonly string[]): Option[] {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return [
    ...topics.map(({ id, name }) => ({ id, name: text(name) })),
    ...gone.map((id) => ({ id, name: t("interests.gone", { id }) })),
  ];
}

interface CheckboxesProps {
  legend: string;
  topics: readonly Topic[];
  chosen: readonly string[];
  gone: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Check boxes for any number of topics. */
export function TopicCheckboxes({ legend, topics, chosen, gone, onChange }: CheckboxesProps) {
  const options = useOptions(topics, gone);
  return (
    <Group legend={legend}>
      {options.map(({ id, name }) => (
        <label key={id} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
          <input
            type="checkbox"
            className="mt-0.5 size-6 shrink-0 rounded border-2 border-aeblack-400 text-aegold-600"
            checked={chosen.includes(id)}
            onChange={(event) => onChange(toggled(chosen, id, event.target.checked))}
          />
          <span>{name}</span>
        </label>
      ))}
    </Group>
  );
}

interface RadiosProps {
  legend: string;
  /** Label of the option that selects no topic. */
  none: string;
  name: string;
  topics: readonly Topic[];
  chosen: string | null;
  gone: readonly string[];
  onChange: (chosen: string | null) => void;
}

/** Radio buttons for one topic or none. */
export function TopicRadios({ legend, none, name, topics, chosen, gone, onChange }: RadiosProps) {
  const options = useOptions(topics, gone);
  const radio = (id: string | null, label: string) => (
    <label key={id ?? ""} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="radio"
        name={name}
        className="mt-0.5 size-6 shrink-0 border-2 border-aeblack-400 text-aegold-600"
        checked={chosen === id}
        onChange={() => onChange(id)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <Group legend={legend}>
      {radio(null, none)}
      {options.map((option) => radio(option.id, option.name))}
    </Group>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-aeblack-100 pt-6">
      <legend className="float-start mb-3 w-full text-lg font-semibold">{legend}</legend>
      <div className="clear-both grid gap-x-6 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
