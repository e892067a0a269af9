import { useEffect, useRef, type ReactNode } from "react";

/** Says what came of a step. What was pressed may be gone, so this takes its place for the keyboard, too. */
export function SuccessMessage({ children }: { children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p ref={box} tabIndex={-1} role="status" className="rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
      {children}
    </p>
  );
}
