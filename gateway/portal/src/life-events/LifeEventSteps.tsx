import type { LifeEventStep } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { ServiceFacts } from "../services/ServiceFacts";

/** The services of a life event in order, each with an explanation and a link to start it. */
export function LifeEventSteps({ steps }: { steps: readonly LifeEventStep[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="text-2xl font-semibold">
        {t("lifeEvent.steps")}
      </h2>
      <p className="mt-1 mb-6 text-aeblack-600">{t("lifeEvent.stepsLead", { count: steps.length })}</p>
      <ol className="max-w-4xl">
        {steps.map((step, at) => (
          <Step key={step.service.id} step={step} number={at + 1} last={at === steps.length - 1} />
        ))}
      </ol>
    </section>
  );
}

function Step({
  step: { service, explanation, optional },
  number,
  last,
}: {
  step: LifeEventStep;
  number: number;
  last: boolean;
}) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const title = text(service.title);
  return (
    <li className="relative flex gap-3 pb-5 last:pb-0 md:gap-6">
      {!last && (
        <span
          aria-hidden="true"
          className="absolute start-4.5 top-9 bottom-0 w-px -translate-x-1/2 bg-aegold-200 md:start-5 md:top-10 rtl:translate-x-1/2"
        />
      )}
      <span
        aria-hidden="true"
        className={`relative mt-5 grid size-9 shrink-0 place-items-center rounded-full font-semibold md:size-10 ${
          optional
            ? "border-2 border-dashed border-aegold-500 bg-whitely-50 text-aegold-800"
            : "bg-aegold-700 text-whitely-50"
        }`}
      >
        {number}
      </span>
      <article className="panel min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <p className="text-sm text-aeblack-600">
            {text(service.agency.name)} · {t(`kind.${service.agency.kind}`)}
          </p>
          {optional && (
            <span className="rounded-full bg-whitely-400 px-3 py-0.5 text-sm font-medium whitespace-nowrap text-aeblack-800">
              {t("lifeEvent.optional")}
            </span>
          )}
        </div>
        <h3 className="mt-1 text-lg leading-snug font-semibold">
          <span className="sr-only">{t("lifeEvent.step", { number })} </span>
          <Link
            to={`/services/${service.slug}`}
            className="inline-block min-h-6 text-aeblack-900 underline-offset-4 hover:text-aegold-800 hover:underline"
          >
            {title}
          </Link>
        </h3>
        <p className="mt-2 max-w-prose text-aeblack-700">{text(explanation)}</p>
        <div className="mt-5 flex flex-wrap items-center justify-between gap-4">
          <ServiceFacts service={service} />
          <Link to={`/services/${service.slug}/apply`} className={`aegov-btn btn-sm ${optional ? "btn-outline" : ""}`}>
            {t("service.start")}
            <span className="sr-only">: {title}</span>
          </Link>
        </div>
      </article>
    </li>
  );
}
