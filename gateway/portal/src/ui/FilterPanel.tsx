import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  /** Clears all filters; undefined while none is set. */
  onClear: (() => void) | undefined;
  /** Shown between the fields and the clear button. */
  active?: ReactNode;
  /** The fields. */
  children: ReactNode;
}

/** The filters beside a list; each choice takes effect at once. */
export function FilterPanel({ title, onClear, active, children }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="filters">
      <h2 id="filters" className="mb-4 text-lg font-semibold">
        {title}
      </h2>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-1">{children}</div>
      <div className="mt-5 flex flex-wrap items-center gap-3 empty:hidden">
        {active}
        {onClear !== undefined && (
          <Button className="text-link min-h-8" onPress={onClear}>
            {t("services.clear")}
          </Button>
        )}
      </div>
    </section>
  );
}
