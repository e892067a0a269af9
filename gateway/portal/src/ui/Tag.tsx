import { Icon, type IconName } from "./Icon";

export interface TagStyle {
  icon: IconName;
  colours: string;
}

/** A state as a word, a colour and a drawing; never as a colour alone. */
export function Tag({ style, text }: { style: TagStyle; text: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-medium whitespace-nowrap ${style.colours}`}
    >
      <Icon name={style.icon} className="size-4" />
      {text}
    </span>
  );
}
