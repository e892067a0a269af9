import type { ServiceVersion } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMe } from "../session/useMe";

/** Links from a service to its versions, for the people who review or publish it. */
export function VersionLinks({ service }: { service: ServiceVersion }) {
  const { t } = useTranslation();
  const me = useMe();
  const publishes = me?.roles.includes("publisher") === true && me.agency === service.agency.id;
  const reviews = me?.roles.includes("reviewer") === true;
  if (!publishes && !reviews) return null;
  return (
    <p className="flex flex-wrap gap-x-6">
      {publishes && (
        <Link to={`/agency/services/${service.id}`} className="text-link inline-flex min-h-8 items-center">
          {t("service.publish")}
        </Link>
      )}
      {reviews && (
        <Link to={`/office/services/${service.id}`} className="text-link inline-flex min-h-8 items-center">
          {t("service.review")}
        </Link>
      )}
    </p>
  );
}
