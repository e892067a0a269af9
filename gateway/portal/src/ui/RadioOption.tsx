import type { ReactNode } from "react";

interface Props {
  name: string;
  value: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One of several answers to a question, in a line of its own that is large enough for a finger. */
export function RadioOption({ children, ...radio }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <Radio {...radio} />
      {children}
    </label>
  );
}

/** The button alone, where the label around it looks otherwise. */
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
