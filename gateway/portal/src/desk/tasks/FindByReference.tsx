import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { handlingApi } from "../../api/officerClients";
import { ApiProblem } from "../../api/problem";
import { useLanguage } from "../../i18n/useLanguage";
import { OfficerStatusTag } from "../../requests/StatusTag";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { FieldError } from "../../ui/TextArea";
import { isStageLabelForOfficers } from "./stageLabel";
import { TaskAssignee } from "./TaskAssignee";

/** Finds a request by the reference that its applicant reads out; shows its status and no personal data. */
export function FindByReference() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [searched, setSearched] = useState("");
  const found = useQuery({
    queryKey: ["desk", "found", searched],
    enabled: searched !== "",
    queryFn: async ({ signal }) => (await handlingApi.findRequest({ reference: searched }, { signal })).items,
  });
  const fault =
    found.error instanceof ApiProblem
      ? found.error.errors.find(({ pointer }) => pointer === "#reference")?.message
      : undefined;
  const search = () => {
    const reference = typed.trim();
    if (reference === searched) void found.refetch();
    else setSearched(reference);
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") search();
        }}
      >
        <label htmlFor="reference" className="mb-1.5 block font-medium">
          {t("desk.find.label")}
        </label>
        <div className="flex flex-wrap gap-3">
          <input
            id="reference"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={64}
            autoComplete="off"
            dir="auto"
            aria-invalid={fault !== undefined}
            aria-describedby="reference-fault reference-hint"
            className="min-h-12 min-w-0 flex-1 basis-48 rounded-lg border border-aeblack-400 bg-whitely-50 px-4"
          />
          <button type="submit" className="aegov-btn btn-outline" aria-disabled={found.isFetching}>
            {t("desk.find.go")}
          </button>
        </div>
        <FieldError id="reference-fault" fault={fault} />
        <p id="reference-hint" className="mt-1 text-sm text-aeblack-600">
          {t("desk.find.hint")}
        </p>
      </form>
      <div aria-live="polite">
        {found.isError && fault === undefined && <ProblemAlert problem={found.error} />}
        {found.data?.length === 0 && <p className="mt-3">{t("desk.find.none", { reference: searched })}</p>}
        {found.data?.map((state) => (
          <FoundRequest key={state.id} state={state} />
        ))}
      </div>
    </search>
  );
}

function FoundRequest({ state }: { state: Awaited<ReturnType<typeof handlingApi.findRequest>>["items"][number] }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <div className="panel mt-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-semibold">
        <Link to={`/agency/requests/${state.id}`} state={{ reference: state.reference }} className="text-link">
          <bdi>{state.reference}</bdi>
        </Link>
        <OfficerStatusTag status={state.status} />
      </p>
      <p className="mt-1">
        {text(state.serviceTitle)}
        {isStageLabelForOfficers(state.status) && ` · ${text(state.stageLabel)}`}
      </p>
      {state.tasks.map((task) => (
        <p key={task.id} className="text-sm text-aeblack-700">
          {task.branchLabel !== undefined && `${text(task.branchLabel)}: `}
          {text(task.stageLabel)} · {t("desk.assignee")}: <TaskAssignee assignee={task.assignee} />
        </p>
      ))}
    </div>
  );
}
