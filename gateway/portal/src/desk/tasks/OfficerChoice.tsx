import type { Officer } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "../../ui/DateTime";
import { Loading } from "../../ui/Loading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { useOfficers } from "./useReferenceData";

interface Props {
  legend: string;
  value: string;
  /** Whether an officer may be chosen. */
  among: (officer: Officer) => boolean;
  onChange: (officerId: string) => void;
}

/** A choice of the agency's officers, each with the number of their tasks and their last visit. */
export function OfficerChoice({ legend, value, among, onChange }: Props) {
  const { t } = useTranslation();
  const officers = useOfficers(true);
  if (officers.isPending) return <Loading rows={2} />;
  if (officers.isError) return <ProblemAlert problem={officers.error} onRetry={() => void officers.refetch()} />;
  const choices = officers.data.filter(among);
  if (choices.length === 0) return <p className="mt-4">{t("desk.assign.nobody")}</p>;
  return (
    <fieldset className="mt-4">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <ul className="max-h-72 space-y-1 overflow-y-auto p-1">
        {choices.map((officer) => (
          <li key={officer.id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-whitely-300">
              <input
                type="radio"
                name="officer"
                value={officer.id}
                checked={value === officer.id}
                onChange={() => onChange(officer.id)}
                className="size-5 border-aeblack-500 text-aegold-700"
              />
              <span className="min-w-0">
                <bdi className="block font-medium break-words text-aeblack-900">{officer.name}</bdi>
                <span className="block text-sm text-aeblack-600">
                  {t("desk.assign.has", { count: officer.tasks })} · {t("desk.assign.seen")}{" "}
                  <RelativeTime instant={officer.seenAt} />
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
