import type { ProblemError } from "@clients/catalog-agency";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon";
import { Pointer } from "./Pointer";

interface Props {
  faults: readonly ProblemError[];
  /** Returns the line of a fault, when there is a text. */
  lineOf?: (pointer: string) => number | undefined;
  onGo?: (pointer: string) => void;
}

/** The faults that prevent the publication of a version, each with its pointer. */
export function VersionFaults({ faults, lineOf, onGo }: Props) {
  const { t } = useTranslation();
  if (faults.length === 0) {
    return (
      <p className="flex gap-3 rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
        <Icon name="check" className="mt-1 size-5" />
        {t("versions.noFaults")}
      </p>
    );
  }
  return (
    <div className="rounded-2xl border border-aered-300 bg-aered-50 p-5 text-aered-900">
      <p className="font-semibold">{t("versions.faults", { count: faults.length })}</p>
      <ul
        className="mt-3 max-h-96 space-y-3 overflow-y-auto"
        tabIndex={0}
        aria-label={t("versions.faults", { count: faults.length })}
      >
        {faults.map((fault, at) => {
          const line = lineOf?.(fault.pointer);
          return (
            <li key={at}>
              <p>{fault.message}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Pointer to={fault.pointer} />
                {onGo !== undefined && line !== undefined && (
                  <button
                    type="button"
                    className="min-h-6 underline underline-offset-4"
                    onClick={() => onGo(fault.pointer)}
                  >
                    {t("versions.goToLine", { line })}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
