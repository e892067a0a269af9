import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";

/** Shown in place of an empty list: what is missing and where to go. */
export function EmptyState({
  icon,
  title,
  hint,
  children,
}: {
  icon: IconName;
  title: string;
  hint: string;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-2xl bg-whitely-200 px-6 py-14 text-center">
      <span className="mb-5 grid size-14 place-items-center rounded-full bg-whitely-50 text-aegold-700">
        <Icon name={icon} className="size-7" />
      </span>
      <p className="text-lg font-semibold text-aeblack-900">{title}</p>
      <p className="mt-1 max-w-md text-aeblack-600">{hint}</p>
      {children !== undefined && <div className="mt-6">{children}</div>}
    </div>
  );
}
