import type { ProblemError } from "@clients/catalog-agency";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon";
import { VersionFaults } from "../versions/VersionFaults";
import { lineAndColumn, rangeOf, parseDescription } from "./descriptionText";

interface Props {
  text: string;
  onChange: (text: string) => void;
  /** The faults that the platform last found; undefined before the first check. */
  faults: readonly ProblemError[] | undefined;
}

/** A description as text, with its faults, each a link to its line. */
export function DescriptionField({ text, onChange, faults }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const result = useMemo(() => parseDescription(text), [text]);
  const places = result.kind === "read" ? result.places : new Map<string, never>();
  const broken = result.kind === "broken" ? result.at : undefined;
  const goTo = (start: number, end: number) => {
    const field = area.current;
    if (field === null) return;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "start" });
    field.setSelectionRange(start, end);
    // Lines are not wrapped, so all have the same height.
    const height = parseFloat(getComputedStyle(field).lineHeight);
    field.scrollTop = Math.max(0, (lineAndColumn(text, start).line - 4) * height);
  };
  return (
    <div className="space-y-4">
      {faults !== undefined && (
        <VersionFaults
          faults={faults}
          lineOf={(pointer) => {
            const place = rangeOf(places, pointer);
            return place && lineAndColumn(text, place.start).line;
          }}
          onGo={(pointer) => {
            const place = rangeOf(places, pointer);
            if (place !== undefined) goTo(place.start, place.end);
          }}
        />
      )}
      <div>
        <label htmlFor="description" className="mb-1 block font-semibold text-aeblack-900">
          {t("agency.text")}
        </label>
        <p id="description-hint" className="mb-2 text-aeblack-600">
          {t("agency.textHint")}
        </p>
        <textarea
          id="description"
          ref={area}
          dir="ltr"
          rows={28}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={broken === undefined ? "description-hint" : "description-hint description-broken"}
          aria-invalid={broken !== undefined || undefined}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          className={`block w-full rounded-lg border bg-whitely-50 px-4 py-3 font-mono text-sm leading-6 ${
            broken === undefined ? "border-aeblack-400" : "border-2 border-aered-700"
          }`}
        />
        <p id="description-broken" className="mt-2 flex gap-2 font-medium text-aered-700 empty:hidden">
          {broken !== undefined && (
            <>
              <Icon name="alert" className="mt-1 size-5" />
              <button
                type="button"
                className="min-h-6 text-start underline underline-offset-4"
                onClick={() => goTo(broken, broken + 1)}
              >
                {t("agency.broken", lineAndColumn(text, broken))}
              </button>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
