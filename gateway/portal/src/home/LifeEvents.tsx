import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { useLifeEvents } from "../services/useCatalog";
import { ProblemAlert } from "../ui/ProblemAlert";

export function LifeEvents() {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const events = useLifeEvents();
  if (events.data?.length === 0) return null;
  return (
    <section aria-labelledby="life-events">
      <h2 id="life-events" className="text-2xl font-semibold">
        {t("home.lifeEvents")}
      </h2>
      <p className="mt-1 mb-6 text-aeblack-600">{t("home.lifeEventsLead")}</p>
      {events.isError && <ProblemAlert problem={events.error} onRetry={() => void events.refetch()} />}
      <ul className="flex flex-wrap gap-3">
        {events.data?.map((event) => (
          <li key={event.id}>
            <Link
              to={`/life-events/${encodeURIComponent(event.id)}`}
              className="inline-flex min-h-12 items-center gap-3 rounded-full border border-aeblack-200 px-5 font-medium text-aeblack-800 hover:border-aegold-500 hover:bg-aegold-50"
            >
              {text(event.name)}
              <span className="text-sm font-normal whitespace-nowrap text-aeblack-600">
                {t("home.count", { count: event.services })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
