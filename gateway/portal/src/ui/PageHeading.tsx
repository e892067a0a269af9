import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./Icon";

interface Props {
  title: string;
  /** The page above this one. */
  back?: { to: string; label: string };
  children?: ReactNode;
}

/** The top of every inner page: the link back, the heading and an introduction. */
export function PageHeading({ title, back, children }: Props) {
  return (
    <div className="border-b border-aegold-100 bg-aegold-50">
      <div className="page py-8 md:py-11">
        {back !== undefined && (
          <Link
            to={back.to}
            className="mb-4 inline-flex min-h-8 items-center gap-2 text-aeblack-700 underline-offset-4 hover:text-aegold-800 hover:underline"
          >
            <Icon name="back" className="forward-icon size-5" />
            {back.label}
          </Link>
        )}
        <h1 className="max-w-3xl text-2xl leading-snug font-semibold md:text-4xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}
