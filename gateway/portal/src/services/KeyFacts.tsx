import type { Fee, ServiceVersion } from "@clients/catalog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatMoney } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { useMe } from "../session/useMe";
import { Icon, type IconName } from "../ui/Icon";

/** Costs, duration and agency of a service, and the button to start it. */
export function KeyFacts({ service }: { service: ServiceVersion }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <aside aria-label={t("request.details")} className="panel lg:sticky lg:top-6">
      <StartButton service={service} />
      <dl className="mt-6 space-y-5 border-t border-aeblack-100 pt-6">
        <Fact icon="coin" term={t("service.fees")}>
          <Fees fees={service.fees} />
        </Fact>
        <Fact icon="clock" term={t("service.time")}>
          {text(service.serviceTime.text)}
        </Fact>
        <Fact icon="building" term={t("service.offeredBy")}>
          {text(service.agency.name)}
          <span className="block text-sm text-aeblack-600">{t(`kind.${service.agency.kind}`)}</span>
        </Fact>
        <Fact icon="shield" term={t("service.assurance")}>
          {t(`assurance.${service.assurance}`)}
        </Fact>
      </dl>
    </aside>
  );
}

function StartButton({ service }: { service: ServiceVersion }) {
  const { t } = useTranslation();
  const me = useMe();
  const tooLow = me?.assurance !== undefined && me.assurance < service.assurance;
  return (
    <>
      <Link to={`/services/${service.slug}/apply`} className="aegov-btn btn-lg w-full justify-center">
        {t("service.start")}
      </Link>
      {me === null && <p className="mt-3 text-center text-sm text-aeblack-600">{t("service.signInFirst")}</p>}
      {tooLow && (
        <p className="mt-4 flex gap-3 rounded-xl bg-camel-100 p-4 text-camel-900">
          <Icon name="alert" className="mt-1 size-5" />
          {t("service.yourLevel", {
            level: t(`assurance.${me.assurance ?? "SOP1"}`),
            needed: t(`assurance.${service.assurance}`),
          })}
        </p>
      )}
    </>
  );
}

function Fact({ icon, term, children }: { icon: IconName; term: string; children: ReactNode }) {
  return (
    <div className="relative ps-10">
      <dt className="text-sm text-aeblack-600">
        <Icon name={icon} className="absolute start-0 top-0.5 size-6 text-aegold-700" />
        {term}
      </dt>
      <dd className="font-medium text-aeblack-900">{children}</dd>
    </div>
  );
}

function Fees({ fees }: { fees: readonly Fee[] }) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  if (fees.length === 0) return t("services.free");
  return (
    <ul className="space-y-2">
      {fees.map((fee) => (
        <li key={fee.code}>
          {fee.amount === undefined ? (
            text(fee.label)
          ) : (
            <>
              {formatMoney(fee.amount, language)}
              <span className="block text-sm font-normal text-aeblack-600">{text(fee.label)}</span>
            </>
          )}
          {fee.note !== undefined && (
            <span className="block text-sm font-normal text-aeblack-600">{text(fee.note)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
