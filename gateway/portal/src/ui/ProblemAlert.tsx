import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { asProblem, isNotFound } from "../api/problem";
import { Icon } from "./Icon";

interface Props {
  problem: unknown;
  /** Shown as a button, except for problems with status 404. */
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
  /** Additional advice that applies on this page only. */
  hint?: string | undefined;
  /** Whether a fault is shown at its field, and so not repeated here. */
  shownElsewhere?: (pointer: string) => boolean;
}

/** Shows a problem that the platform reported, its faults, and a way to try again. */
export function ProblemAlert({ problem, onRetry, retryLabel, hint, shownElsewhere = () => false }: Props) {
  const { t } = useTranslation();
  const { title, detail, errors, requestId } = asProblem(problem);
  const rest = errors.filter((fault) => !shownElsewhere(fault.pointer));
  return (
    <div role="alert" className="my-6 flex gap-4 rounded-2xl border border-aered-300 bg-aered-50 p-5 text-aered-900">
      <Icon name="alert" className="mt-1 size-6 text-aered-700" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {detail !== undefined && <p className="mt-1">{detail}</p>}
        {hint !== undefined && <p className="mt-1">{hint}</p>}
        {rest.length > 0 && (
          <ul className="mt-2 list-disc ps-5">
            {rest.map((fault) => (
              <li key={`${fault.pointer} ${fault.code}`}>{fault.message}</li>
            ))}
          </ul>
        )}
        {requestId !== undefined && <p className="mt-2 text-sm break-all">{t("problem.number", { requestId })}</p>}
        {onRetry !== undefined && !isNotFound(problem) && (
          <Button className="aegov-btn btn-outline btn-sm mt-4" onPress={onRetry}>
            {retryLabel ?? t("common.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}
