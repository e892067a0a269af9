import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { Icon } from "../app/Icon";
import { ProblemAlert } from "../app/ProblemAlert";
import { useDebounced } from "../app/useDebounced";
import { useLanguage } from "../i18n/useLanguage";
import { SearchBox } from "../services/SearchBox";
import { useServices } from "../services/useCatalog";

/** Searches while one types; the list below the box is plain links, reached by Tab. */
export function HomeSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const asked = useDebounced(words.trim(), 250);
  return (
    <div className="mt-8 max-w-3xl">
      <SearchBox
        label={t("home.search")}
        placeholder={t("home.placeholder")}
        value={words}
        onChange={setWords}
        onSubmit={() => void navigate(`/services?q=${encodeURIComponent(words.trim())}`)}
      />
      {asked !== "" && <Suggestions words={asked} />}
    </div>
  );
}

function Suggestions({ words }: { words: string }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const found = useServices({ q: words, sector: "", agency: "", lifeEvent: "" }, 6);
  const page = found.data?.pages[0];
  if (found.isError) return <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />;
  return (
    <div className="mt-3 overflow-hidden rounded-2xl border border-aeblack-100 bg-whitely-50 shadow-sm">
      <p role="status" className="px-5 pt-3 text-sm text-aeblack-600">
        {page === undefined ? t("common.loading") : t("home.results", { count: page.total ?? page.items.length })}
      </p>
      <ul className="py-2">
        {page?.items.map((service) => (
          <li key={service.id}>
            <Link
              to={`/services/${service.slug}`}
              className="flex items-center justify-between gap-4 px-5 py-3 text-aeblack-900 hover:bg-aegold-50"
            >
              <span>
                <span className="block font-medium">{text(service.title)}</span>
                <span className="block text-sm text-aeblack-600">{text(service.agency.name)}</span>
              </span>
              <Icon name="forward" className="forward-icon size-5 text-aegold-700" />
            </Link>
          </li>
        ))}
      </ul>
      {page?.next !== undefined && (
        <p className="border-t border-aeblack-100 px-5 py-3">
          <Link to={`/services?q=${encodeURIComponent(words)}`} className="text-link">
            {t("home.all")}
          </Link>
        </p>
      )}
    </div>
  );
}
