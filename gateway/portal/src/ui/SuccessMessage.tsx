import { useEffect, useRef, type ReactNode } from "react";

/**
 * Reports that a step succeeded. It takes the keyboard focus, since the button that was pressed may no longer exist.
 */
export function SuccessMessage({ children }: { children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p ref={box} tabIndex={-1} role="status" className="rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
      {children}
    </p>
  );
}
