import type { ReactNode } from "react";

/** A part of a page under its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-xl font-semibold md:text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
