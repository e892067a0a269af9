import type { ServiceSummary } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../app/Icon";
import { useLanguage } from "../i18n/useLanguage";
import { useFeeLine } from "./fees";

/** One service in a list: what it is, who offers it, what it costs and how long it takes. */
export function ServiceCard({ service }: { service: ServiceSummary }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const fee = useFeeLine(service.fees);
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
      <ul className="mt-auto flex flex-wrap gap-x-5 gap-y-1 text-sm text-aeblack-700">
        <li className="flex items-center gap-1.5">
          <Icon name="coin" className="size-4.5 text-aegold-700" />
          {fee}
        </li>
        {service.serviceTime !== undefined && (
          <li className="flex items-center gap-1.5">
            <Icon name="clock" className="size-4.5 text-aegold-700" />
            {text(service.serviceTime.text)}
          </li>
        )}
      </ul>
    </article>
  );
}
