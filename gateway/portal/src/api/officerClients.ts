import { Configuration, HandlingApi, OfficersApi, TasksApi, WordsApi } from "@clients/request-agency";
import { ComplaintsToAnswerApi, Configuration as ComplaintsConfiguration } from "@clients/request-complaints";
import { clientSettings } from "./clients";

const configuration = new Configuration(clientSettings);

export const tasksApi = new TasksApi(configuration);
export const officersApi = new OfficersApi(configuration);
export const handlingApi = new HandlingApi(configuration);
export const wordsApi = new WordsApi(configuration);
export const complaintsToAnswerApi = new ComplaintsToAnswerApi(new ComplaintsConfiguration(clientSettings));
