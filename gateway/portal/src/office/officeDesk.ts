import { Configuration, ReviewApi } from "@clients/catalog-office";
import { settings } from "../api/clients";
import type { Desk } from "../versions/desk";

export const reviewApi = new ReviewApi(new Configuration(settings));

/** Where the digital office reviews the versions of all agencies. */
export const officeDesk: Desk = {
  side: "office",
  home: "/office/reviews",
  service: (id) => `/office/services/${id}`,
  api: reviewApi,
};
