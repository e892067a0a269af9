import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { sectorIcon } from "../services/sectorIcon";
import { useSectors } from "../services/useCatalog";
import { Icon } from "../ui/Icon";
import { Loading } from "../ui/Loading";
import { ProblemAlert } from "../ui/ProblemAlert";

export function Sectors() {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const sectors = useSectors();
  return (
    <section aria-labelledby="sectors">
      <h2 id="sectors" className="mb-6 text-2xl font-semibold">
        {t("home.sectors")}
      </h2>
      {sectors.isPending && <Loading rows={1} />}
      {sectors.isError && <ProblemAlert problem={sectors.error} onRetry={() => void sectors.refetch()} />}
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-5">
        {sectors.data?.map((sector) => (
          <li key={sector.id}>
            <Link
              to={`/services?sector=${encodeURIComponent(sector.id)}`}
              className="panel flex h-full items-center gap-4 text-aeblack-900 hover:border-aegold-400 hover:bg-aegold-50/40 lg:flex-col lg:items-start"
            >
              <span className="grid size-12 shrink-0 place-items-center rounded-xl bg-aegold-50 text-aegold-700">
                <Icon name={sectorIcon(sector.id)} className="size-6.5" />
              </span>
              <span>
                <span className="block leading-snug font-semibold">{text(sector.name)}</span>
                <span className="mt-1 block text-sm text-aeblack-600">
                  {t("home.count", { count: sector.services })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
