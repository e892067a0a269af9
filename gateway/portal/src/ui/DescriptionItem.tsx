import type { ReactNode } from "react";

interface Props {
  term: string;
  /** Marks a deadline that has passed. */
  late?: boolean;
  children: ReactNode;
  note?: string | undefined;
}

/** A term and its value, for lists whose items stand side by side. */
export function DescriptionItem({ term, late = false, children, note }: Props) {
  return (
    <div>
      <dt className={`text-sm ${late ? "text-aered-700" : "text-aeblack-600"}`}>{term}</dt>
      <dd className={`font-medium ${late ? "text-aered-700" : ""}`}>
        {children}
        {note !== undefined && <span className="block text-sm font-normal text-aeblack-700">{note}</span>}
      </dd>
    </div>
  );
}
