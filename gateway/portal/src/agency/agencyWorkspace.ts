import { AuthoringApi, Configuration } from "@clients/catalog-agency";
import { clientSettings } from "../api/clients";
import type { Workspace } from "../versions/workspace";

export const authoringApi = new AuthoringApi(new Configuration(clientSettings));

/** The workspace of an agency, which writes and publishes its own services. */
export const agencyWorkspace: Workspace = {
  side: "agency",
  home: "/agency/services",
  service: (id) => `/agency/services/${id}`,
  api: authoringApi,
};
