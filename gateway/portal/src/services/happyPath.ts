import type { Workflow, WorkflowStage } from "@clients/catalog";

const detours = new Set(["AWAITING_APPLICANT", "REJECTED", "WITHDRAWN", "EXPIRED"]);

/** Returns the stages that a request passes when all goes well, from the first to its completion. */
export function happyPath(workflow: Workflow): WorkflowStage[] {
  const stages = new Map(workflow.stages.map((stage) => [stage.code, stage]));
  let longest: WorkflowStage[] = [];
  const walk = (code: string, passed: WorkflowStage[]) => {
    const stage = stages.get(code);
    if (stage === undefined || passed.includes(stage) || detours.has(stage.status)) return;
    const path = [...passed, stage];
    if (stage.status === "COMPLETED") {
      // The longest path is the one that skips no step.
      if (path.length > longest.length) longest = path;
      return;
    }
    for (const to of new Set(stage.actions.map((action) => action.to))) walk(to, path);
  };
  walk(workflow.initial, []);
  return longest;
}

/** Whether the agency may send a request back to its applicant on the way. */
export function mayAskForMore(workflow: Workflow): boolean {
  return workflow.stages.some((stage) => stage.status === "AWAITING_APPLICANT");
}
