import type { Reason, ReasonParameter } from "@clients/request-agency";
import { latinDigits } from "../../form/formats";

/** What an officer gives with an action, as typed. */
export interface ReasonValues {
  reasonCode: string;
  parameters: { readonly [name: string]: string };
  remark: string;
}

export const noReasonValues: ReasonValues = { reasonCode: "", parameters: {}, remark: "" };

/** What is given as the platform takes it: without what was left empty, and with just what the reason is filled with. */
export function toCommandFields(given: ReasonValues, reason: Reason | undefined) {
  const words = given.remark.trim();
  const parameters = reason?.parameters ?? [];
  return {
    ...(reason !== undefined && { reasonCode: reason.code }),
    ...(parameters.length > 0 && {
      reasonParameters: Object.fromEntries(
        parameters.map(({ name, kind }) => [name, toWireValue(given.parameters[name] ?? "", kind)]),
      ),
    }),
    ...(words !== "" && { words }),
  };
}

function toWireValue(typed: string, kind: ReasonParameter["kind"]): string {
  const text = typed.trim();
  return kind === "amount" || kind === "count" ? latinDigits(text).replace("٫", ".").replace(/[,٬]/g, "") : text;
}

/** Whether all is given that an action asks for; what is given is judged by the platform. */
export function isComplete(given: ReasonValues, reason: Reason | undefined, requires: readonly string[]): boolean {
  if (requires.includes("reason-code") && reason === undefined) return false;
  if (requires.includes("reason") && given.remark.trim() === "") return false;
  return reason?.parameters.every(({ name }) => (given.parameters[name] ?? "").trim() !== "") ?? true;
}

/** A reason's text filled with what is given so far; what is missing is told as open. */
export function fillTemplate(text: string, told: (name: string) => string): string {
  return text.replace(/\{([a-z]+)}/g, (_, name: string) => told(name) || "…");
}
