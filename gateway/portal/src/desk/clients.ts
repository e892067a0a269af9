import { Configuration, HandlingApi, OfficersApi, TasksApi, WordsApi } from "@clients/request-agency";
import { settings } from "../api/clients";

const configuration = new Configuration(settings);

export const tasksApi = new TasksApi(configuration);
export const officersApi = new OfficersApi(configuration);
export const handlingApi = new HandlingApi(configuration);
export const wordsApi = new WordsApi(configuration);

/** The tag that a change of a version must name. */
export function tagOf(version: number): string {
  return `"${version}"`;
}
