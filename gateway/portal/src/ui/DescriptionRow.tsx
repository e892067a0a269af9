import type { ReactNode } from "react";

/** A term and its description, for a description list. */
export function DescriptionRow({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-aeblack-600">{term}</dt>
      <dd className="font-medium text-aeblack-900">{children}</dd>
    </div>
  );
}
