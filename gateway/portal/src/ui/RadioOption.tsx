import type { ReactNode } from "react";

interface Props {
  name: string;
  value: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** A radio button with its label, on a line large enough for a finger. */
export function RadioOption({ children, ...radio }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <Radio {...radio} />
      {children}
    </label>
  );
}

/** The radio button alone, for labels with a layout of their own. */
export function Radio({ name, value, checked, onChoose }: Omit<Props, "children">) {
  return (
    <input
      type="radio"
      name={name}
      value={value}
      checked={checked}
      onChange={onChoose}
      className="size-5 border-aeblack-500 text-aegold-700"
    />
  );
}
