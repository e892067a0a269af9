import type { WidgetProps } from "@rjsf/utils";

/** Returns the attributes that all controls share: id, style and description. */
export function controlProps(props: WidgetProps) {
  const wrong = (props.rawErrors?.length ?? 0) > 0;
  return {
    id: props.id,
    name: props.id,
    className: `block w-full min-h-12 rounded-lg border bg-whitely-50 px-4 py-2.5 text-aeblack-900 ${
      wrong ? "border-2 border-aered-700" : "border-aeblack-400"
    }`,
    "aria-required": props.required || undefined,
    "aria-invalid": wrong || undefined,
    "aria-describedby": describedBy(props),
  };
}

/** Returns the ids of the hint, the source, the agency's question and the fault, as far as they are on the page. */
export function describedBy(props: WidgetProps): string | undefined {
  const ids = [
    props.options["hint"] === true ? `${props.id}__hint` : undefined,
    props.options["source"] !== undefined ? `${props.id}__source` : undefined,
    props.options["requested"] === true ? `${props.id}__requested` : undefined,
    (props.rawErrors?.length ?? 0) > 0 ? `${props.id}__fault` : undefined,
  ].filter((id) => id !== undefined);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/**
 * Returns the direction of a control: digits and Latin codes run left to right, aligned to the side where reading
 * begins.
 */
export function directionProps(props: WidgetProps): { dir: "ltr" | "auto"; "data-start"?: true } {
  return props.options["leftToRight"] === true ? { dir: "ltr", "data-start": true } : { dir: "auto" };
}
