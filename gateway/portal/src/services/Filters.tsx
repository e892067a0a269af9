import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../app/Icon";
import { useLanguage } from "../i18n/useLanguage";
import { useAgencies, useLifeEvents, useSectors, type Filter } from "./useCatalog";

/** What the list can be narrowed by; each choice takes effect at once. */
export function Filters({ filter, onChange }: { filter: Filter; onChange: (change: Partial<Filter>) => void }) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const sectors = useSectors().data ?? [];
  const agencies = useAgencies().data ?? [];
  const lifeEvent = useLifeEvents().data?.find((event) => event.id === filter.lifeEvent);
  const narrowed = filter.sector !== "" || filter.agency !== "" || filter.lifeEvent !== "";
  return (
    <section aria-labelledby="filters">
      <h2 id="filters" className="mb-4 text-lg font-semibold">
        {t("services.filters")}
      </h2>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-1">
        <Choice
          id="sector"
          label={t("services.sector")}
          any={t("services.anySector")}
          value={filter.sector}
          options={sectors.map((sector) => ({ id: sector.id, name: text(sector.name) }))}
          onChange={(sector) => onChange({ sector })}
        />
        <Choice
          id="agency"
          label={t("services.agency")}
          any={t("services.anyAgency")}
          value={filter.agency}
          options={agencies
            .map((agency) => ({ id: agency.id, name: text(agency.name) }))
            .sort((a, b) => a.name.localeCompare(b.name, language))}
          onChange={(agency) => onChange({ agency })}
        />
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {filter.lifeEvent !== "" && (
          <Button
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-aegold-300 bg-aegold-50 px-4 text-aeblack-900"
            aria-label={t("services.removeFilter", { name: lifeEvent === undefined ? filter.lifeEvent : text(lifeEvent.name) })}
            onPress={() => onChange({ lifeEvent: "" })}
          >
            {lifeEvent === undefined ? filter.lifeEvent : text(lifeEvent.name)}
            <Icon name="cross" className="size-4" />
          </Button>
        )}
        {narrowed && (
          <Button
            className="text-link min-h-8"
            onPress={() => onChange({ sector: "", agency: "", lifeEvent: "" })}
          >
            {t("services.clear")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  any: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
}

function Choice({ id, label, any, value, options, onChange }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="block min-h-12 w-full rounded-lg border border-aeblack-400 bg-whitely-50 px-4 text-aeblack-900"
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
