import type { ReactNode } from "react";

interface Props {
  id: string;
  label: string;
  hint: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A switch with its label and hint. */
export function Switch({ id, label, hint, on, onChange }: Props) {
  return (
    <div className="flex items-start gap-4">
      <span className="relative mt-1 h-7 w-12 shrink-0">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={on}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-full cursor-pointer rounded-full border-2 border-aeblack-500 bg-aeblack-500 bg-none checked:border-aegold-700 checked:bg-aegold-700 hover:checked:bg-aegold-800"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute start-1 top-1 size-5 rounded-full bg-whitely-50 transition-transform peer-checked:translate-x-5 rtl:peer-checked:-translate-x-5"
        />
      </span>
      <div>
        <label htmlFor={id} className="block cursor-pointer text-lg font-semibold text-aeblack-900">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-aeblack-600">
          {hint}
        </p>
      </div>
    </div>
  );
}
