import type { ServiceSummary } from "@clients/catalog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { ServiceFacts } from "./ServiceFacts";

/** One service in a list: what it is, who offers it, what it costs and how long it takes. */
export function ServiceCard({ service, children }: { service: ServiceSummary; children?: ReactNode }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <article className="panel relative flex h-full flex-col hover:border-aegold-400 hover:bg-aegold-50/40">
      <p className="text-sm text-aeblack-600">
        {text(service.agency.name)} · {t(`kind.${service.agency.kind}`)}
      </p>
      <h3 className="mt-1 text-lg leading-snug font-semibold">
        <Link
          to={`/services/${service.slug}`}
          className="inline-block min-h-6 text-aeblack-900 after:absolute after:inset-0 after:rounded-2xl hover:text-aegold-800"
        >
          {text(service.title)}
        </Link>
      </h3>
      <p className="mt-2 mb-4 line-clamp-3 text-aeblack-600">{text(service.summary)}</p>
      <div className="mt-auto">
        {children}
        <ServiceFacts service={service} />
      </div>
    </article>
  );
}
