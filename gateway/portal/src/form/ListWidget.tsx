import type { WidgetProps } from "@rjsf/utils";
import { useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon";
import { controlProps, directionProps } from "./controlProps";
import { normalised } from "./formats";

/** A list of short texts, one per line, each with a button that removes it. */
export function ListWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const values = Array.isArray(props.value) ? props.value.map((each: unknown) => String(each ?? "")) : [];
  const lines = values.length === 0 ? [""] : values;
  const most = props.schema.maxItems ?? Infinity;
  const change = (next: string[]) => props.onChange(next.length === 0 ? undefined : next);
  const focusLine = (at: number) => requestAnimationFrame(() => box.current?.querySelectorAll("input")[at]?.focus());
  return (
    <div ref={box} role="group" aria-label={props.label} className="space-y-2">
      {lines.map((line, at) => (
        <div key={at} className="flex gap-2">
          <input
            {...controlProps(props)}
            {...directionProps(props)}
            id={at === 0 ? props.id : `${props.id}-${at}`}
            aria-label={t("form.line", { label: props.label, number: at + 1 })}
            value={line}
            onChange={(event) => change(lines.with(at, event.target.value))}
            onBlur={() => {
              if (line !== "")
                change(lines.with(at, normalised(line, (props.schema.items ?? {}) as { pattern?: string })));
            }}
          />
          {lines.length > 1 && (
            <Button
              aria-label={t("form.removeLine", { number: at + 1 })}
              className="grid size-12 shrink-0 place-items-center rounded-lg border border-aeblack-300 text-aeblack-700 hover:bg-whitely-300"
              onPress={() => {
                change(lines.toSpliced(at, 1));
                focusLine(Math.max(0, at - 1));
              }}
            >
              <Icon name="cross" className="size-5" />
            </Button>
          )}
        </div>
      ))}
      {lines.length < most && (
        <Button
          className="text-link min-h-8"
          onPress={() => {
            change([...lines, ""]);
            focusLine(lines.length);
          }}
        >
          {t("form.addLine")}
        </Button>
      )}
    </div>
  );
}
