import type { Reason, ReasonParameter } from "@clients/request-agency";
import { latinDigits } from "../../form/formats";

/** The inputs for the reason of an action, as typed. */
export interface ReasonValues {
  reasonCode: string;
  parameters: { readonly [name: string]: string };
  remark: string;
}

export const noReasonValues: ReasonValues = { reasonCode: "", parameters: {}, remark: "" };

/**
 * Returns the inputs as the platform expects them: without empty values, and with only the parameters of the reason.
 */
export function toCommandFields(values: ReasonValues, reason: Reason | undefined) {
  const words = values.remark.trim();
  const parameters = reason?.parameters ?? [];
  return {
    ...(reason !== undefined && { reasonCode: reason.code }),
    ...(parameters.length > 0 && {
      reasonParameters: Object.fromEntries(
        parameters.map(({ name, kind }) => [name, toWireValue(values.parameters[name] ?? "", kind)]),
      ),
    }),
    ...(words !== "" && { words }),
  };
}

function toWireValue(typed: string, kind: ReasonParameter["kind"]): string {
  const text = typed.trim();
  return kind === "amount" || kind === "count" ? latinDigits(text).replace("٫", ".").replace(/[,٬]/g, "") : text;
}

/** Whether all required inputs are present; the platform validates their values. */
export function isComplete(values: ReasonValues, reason: Reason | undefined, requires: readonly string[]): boolean {
  if (requires.includes("reason-code") && reason === undefined) return false;
  if (requires.includes("reason") && values.remark.trim() === "") return false;
  return reason?.parameters.every(({ name }) => (values.parameters[name] ?? "").trim() !== "") ?? true;
}

/** Returns a reason's text with its parameters filled in; a missing one becomes "…". */
export function fillTemplate(text: string, parameterText: (name: string) => string): string {
  return text.replace(/\{([a-z]+)}/g, (_, name: string) => parameterText(name) || "…");
}
