import { Configuration, ReviewApi } from "@clients/catalog-office";
import { clientSettings } from "../api/clients";
import type { Workspace } from "../versions/workspace";

export const reviewApi = new ReviewApi(new Configuration(clientSettings));

/** The workspace of the digital office, which reviews the versions of all agencies. */
export const officeWorkspace: Workspace = {
  side: "office",
  home: "/office/reviews",
  service: (id) => `/office/services/${id}`,
  api: reviewApi,
};
