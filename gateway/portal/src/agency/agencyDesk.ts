import { AuthoringApi, Configuration } from "@clients/catalog-agency";
import { settings } from "../api/clients";
import type { Desk } from "../versions/desk";

export const authoringApi = new AuthoringApi(new Configuration(settings));

/** Where an agency writes and publishes its own services. */
export const agencyDesk: Desk = {
  side: "agency",
  home: "/agency/services",
  service: (id) => `/agency/services/${id}`,
  api: authoringApi,
};
