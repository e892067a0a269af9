import { Configuration as CatalogConfiguration, DirectoryApi, ServicesApi } from "@clients/catalog";
import { Configuration as CatalogResidentConfiguration, RecommendationsApi } from "@clients/catalog-resident";
import { Configuration as IdentityConfiguration, MeApi, PrincipalsApi } from "@clients/identity";
import { Configuration as NotificationConfiguration, NotificationsApi } from "@clients/notification";
import {
  AttachmentsApi,
  ComplaintsApi,
  Configuration as RequestConfiguration,
  RatingsApi,
  RequestsApi,
} from "@clients/request";
import { currentLanguage } from "../i18n";
import { freshCsrfToken } from "./csrf";
import { ApiProblem, problemOf, networkProblem } from "./problem";

interface Call {
  url: string;
  init: RequestInit;
}

/** Adds the reader's language to every call and the CSRF token to those that change something. */
async function beforeCall({ url, init }: Call): Promise<Call> {
  const headers = new Headers(init.headers);
  headers.set("Accept-Language", currentLanguage());
  if (init.method !== undefined && init.method !== "GET") {
    const token = await freshCsrfToken();
    if (token !== undefined) headers.set("X-XSRF-TOKEN", token);
  }
  return { url, init: { ...init, headers } };
}

/** Turns every refusal into an {@link ApiProblem}. */
async function afterCall({ response }: { response: Response }): Promise<Response> {
  if (response.ok || response.status === 304) return response;
  throw await problemOf(response);
}

async function onError({ error }: { error: unknown }): Promise<undefined> {
  if (error instanceof ApiProblem || (error instanceof Error && error.name === "AbortError")) throw error;
  throw networkProblem();
}

/** The settings of every client, including those of pages that few people load. */
export const clientSettings = {
  basePath: "",
  credentials: "same-origin" as const,
  middleware: [{ pre: beforeCall, post: afterCall, onError }],
};

const catalog = new CatalogConfiguration(clientSettings);
const request = new RequestConfiguration(clientSettings);
const identity = new IdentityConfiguration(clientSettings);

export const servicesApi = new ServicesApi(catalog);
export const directoryApi = new DirectoryApi(catalog);
export const recommendationsApi = new RecommendationsApi(new CatalogResidentConfiguration(clientSettings));
export const requestsApi = new RequestsApi(request);
export const ratingsApi = new RatingsApi(request);
export const complaintsApi = new ComplaintsApi(request);
export const attachmentsApi = new AttachmentsApi(request);
export const notificationsApi = new NotificationsApi(new NotificationConfiguration(clientSettings));
export const meApi = new MeApi(identity);
export const principalsApi = new PrincipalsApi(identity);
