import type { Me } from "@clients/identity";
import type { Task } from "@clients/request-agency";

/** Whether an officer with these roles may handle a task for a role; any officer may handle a task without one. */
export function canHandle(roles: readonly string[], role: string | undefined): boolean {
  return role === undefined || roles.includes(role);
}

export function isSupervisor(me: Me): boolean {
  return me.roles.includes("supervisor");
}

export function mayClaim(me: Me, task: Task): boolean {
  return task.assignee === undefined && canHandle(me.roles, task.role);
}

export function mayRelease(me: Me, task: Task): boolean {
  return task.assignee !== undefined && (task.assignee.id === me.id || isSupervisor(me));
}
