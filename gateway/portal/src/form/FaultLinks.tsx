import type { Form } from "@clients/catalog";
import type { Language } from "../i18n/language";
import type { FieldFault } from "./faults";
import { focusElement } from "./focusField";
import { fieldId } from "./pointer";
import { labelAt } from "./schema";

/** A fault or a missing input at an element of the page. */
export interface PageFault {
  /** Id of the element. */
  id: string;
  label: string;
  message: string;
}

/** Returns a fault of a field as a fault of the page. */
export function pageFault(form: Form, { pointer, message }: FieldFault, language: Language): PageFault {
  return { id: fieldId(pointer), label: labelAt(form, pointer, language), message };
}

/** A list of faults, each a link to its element. */
export function FaultLinks({ faults, colours }: { faults: readonly PageFault[]; colours: string }) {
  return (
    <ul className="mt-2 space-y-1">
      {faults.map((fault) => (
        <li key={fault.id}>
          <a
            href={`#${fault.id}`}
            className={`inline-block min-h-6 max-w-full break-words underline underline-offset-4 ${colours}`}
            onClick={(event) => {
              event.preventDefault();
              focusElement(fault.id);
            }}
          >
            {fault.label}: {fault.message}
          </a>
        </li>
      ))}
    </ul>
  );
}
