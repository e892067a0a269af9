import { Configuration, HandlingApi, OfficersApi, TasksApi, WordsApi } from "@clients/request-agency";
import { ComplaintsToAnswerApi, Configuration as ComplaintsConfiguration } from "@clients/request-complaints";
import { settings } from "../api/clients";

const configuration = new Configuration(settings);

export const tasksApi = new TasksApi(configuration);
export const officersApi = new OfficersApi(configuration);
export const handlingApi = new HandlingApi(configuration);
export const wordsApi = new WordsApi(configuration);
export const complaintsToAnswerApi = new ComplaintsToAnswerApi(new ComplaintsConfiguration(settings));
