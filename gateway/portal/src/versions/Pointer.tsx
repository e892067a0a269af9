/** A JSON Pointer into a description. */
export function Pointer({ to }: { to: string }) {
  return (
    <code dir="ltr" className="rounded bg-whitely-400 px-1.5 py-0.5 text-sm break-all text-aeblack-900">
      {to === "" ? "/" : to}
    </code>
  );
}
