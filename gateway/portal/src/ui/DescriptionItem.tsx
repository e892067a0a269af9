import type { ReactNode } from "react";

interface Props {
  term: string;
  /** Something that was to be done by now. */
  late?: boolean;
  children: ReactNode;
  note?: string | undefined;
}

/** One fact among those that stand beside each other. */
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
