import type { Suggestion } from "@clients/catalog";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { SearchBox } from "../services/SearchBox";
import { useSuggestions } from "../services/useCatalog";
import { Icon } from "../ui/Icon";
import { ProblemAlert } from "../ui/ProblemAlert";
import { useDebouncedValue } from "../ui/useDebouncedValue";

/** Searches while the person types. The list below the box consists of plain links, reached by Tab. */
export function HomeSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const query = useDebouncedValue(words.trim(), 150);
  return (
    <div className="mt-8 max-w-3xl">
      <SearchBox
        label={t("home.search")}
        placeholder={t("home.placeholder")}
        value={words}
        onChange={setWords}
        onSubmit={() => void navigate(`/services?q=${encodeURIComponent(words.trim())}`)}
      />
      {query !== "" && <Suggestions words={query} />}
    </div>
  );
}

function Suggestions({ words }: { words: string }) {
  const { t } = useTranslation();
  const suggested = useSuggestions(words, 8);
  if (suggested.isError) return <ProblemAlert problem={suggested.error} onRetry={() => void suggested.refetch()} />;
  return (
    <div className="mt-3 overflow-hidden rounded-2xl border border-aeblack-100 bg-whitely-50 shadow-sm">
      <p role="status" className="px-5 pt-3 text-sm text-aeblack-600">
        {suggested.data === undefined ? t("common.loading") : t("home.suggestions", { count: suggested.data.length })}
      </p>
      <ul className="py-2">
        {suggested.data?.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.id} ${suggestion.language}`}>
            <Link
              to={pathTo(suggestion)}
              className="flex items-center justify-between gap-4 px-5 py-3 text-aeblack-900 hover:bg-aegold-50"
            >
              <span>
                <span className="block font-medium" lang={suggestion.language} dir="auto">
                  {suggestion.fragments.map((piece, place) =>
                    piece.match ? (
                      <mark key={place} className="bg-transparent font-bold text-aegold-800">
                        {piece.text}
                      </mark>
                    ) : (
                      piece.text
                    ),
                  )}
                </span>
                {suggestion.kind !== "service" && (
                  <span className="block text-sm text-aeblack-600">{t(`home.kind.${suggestion.kind}`)}</span>
                )}
              </span>
              <Icon name="forward" className="forward-icon size-5 text-aegold-700" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="border-t border-aeblack-100 px-5 py-3">
        <Link to={`/services?q=${encodeURIComponent(words)}`} className="text-link">
          {t("home.all")}
        </Link>
      </p>
    </div>
  );
}

function pathTo({ kind, id }: Suggestion): string {
  switch (kind) {
    case "service":
      return `/services/${id}`;
    case "agency":
      return `/services?agency=${id}`;
    case "sector":
      return `/services?sector=${id}`;
    case "life-event":
      return `/life-events/${encodeURIComponent(id)}`;
  }
}
