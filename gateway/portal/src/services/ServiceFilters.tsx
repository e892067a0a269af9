import type { FacetValue, Topic } from "@clients/catalog";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { FilterPanel } from "../ui/FilterPanel";
import { Icon } from "../ui/Icon";
import { SelectField, type SelectOption } from "../ui/SelectField";
import { useAgencyOptions } from "./useAgencyOptions";
import { useFacets, useLifeEvents, useSectors, type ServiceFilter } from "./useCatalog";

interface Props {
  filter: ServiceFilter;
  /** Page size of the list, so that the counts come from the same query. */
  pageSize: number;
  onChange: (change: Partial<ServiceFilter>) => void;
}

/** The filters of the list of services, each option with the number of services it would leave. */
export function ServiceFilters({ filter, pageSize, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const sectors = useSectors().data ?? [];
  const agencies = useAgencyOptions();
  const facets = useFacets(filter, pageSize);
  const lifeEvent = useLifeEvents().data?.find((event) => event.id === filter.lifeEvent);
  const narrowed = filter.sector !== "" || filter.agency !== "" || filter.lifeEvent !== "" || filter.fee !== "";
  return (
    <FilterPanel
      title={t("services.filters")}
      onClear={narrowed ? () => onChange({ sector: "", agency: "", lifeEvent: "", fee: "" }) : undefined}
      active={
        <LifeEventFilter id={filter.lifeEvent} lifeEvent={lifeEvent} onRemove={() => onChange({ lifeEvent: "" })} />
      }
    >
      <SelectField
        id="sector"
        label={t("services.sector")}
        any={t("services.anySector")}
        value={filter.sector}
        options={withCounts(
          sectors.map((sector) => ({ id: sector.id, name: text(sector.name) })),
          facets?.sector,
          filter.sector,
        )}
        onChange={(sector) => onChange({ sector })}
      />
      <SelectField
        id="agency"
        label={t("services.agency")}
        any={t("services.anyAgency")}
        value={filter.agency}
        options={withCounts(agencies, facets?.agency, filter.agency)}
        onChange={(agency) => onChange({ agency })}
      />
      <SelectField
        id="fee"
        label={t("services.fee")}
        any={t("services.anyFee")}
        value={filter.fee}
        options={withCounts(
          (["free", "paid"] as const).map((id) => ({ id, name: t(`services.feeKind.${id}`) })),
          facets?.fee,
          filter.fee,
        )}
        onChange={(fee) => onChange({ fee })}
      />
    </FilterPanel>
  );
}

interface LifeEventFilterProps {
  /** Id of the life event that the list is filtered by; empty when it is not. */
  id: string;
  /** The life event itself; undefined while the catalogue is not loaded. */
  lifeEvent: Topic | undefined;
  onRemove: () => void;
}

/** The life event that the list is filtered by, with a link to its page and a button that removes the filter. */
function LifeEventFilter({ id, lifeEvent, onRemove }: LifeEventFilterProps) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  if (id === "") return null;
  const name = lifeEvent === undefined ? id : text(lifeEvent.name);
  return (
    <>
      {lifeEvent !== undefined && (
        <Link
          to={`/life-events/${encodeURIComponent(id)}`}
          className="text-link inline-flex min-h-8 w-full items-center"
        >
          {t("services.stepByStep", { name })}
        </Link>
      )}
      <Button
        className="inline-flex min-h-11 items-center gap-2 rounded-full border border-aegold-300 bg-aegold-50 px-4 text-aeblack-900"
        aria-label={t("services.removeFilter", { name })}
        onPress={onRemove}
      >
        {name}
        <Icon name="cross" className="size-4" />
      </Button>
    </>
  );
}

/**
 * Returns the options that leave at least one service, and the selected one, each with its count; all options while the
 * counts are unknown.
 */
function withCounts(
  options: readonly SelectOption[],
  values: readonly FacetValue[] | undefined,
  chosen: string,
): SelectOption[] {
  if (values === undefined) return [...options];
  return options
    .map((option) => ({ ...option, services: values.find(({ value }) => value === option.id)?.services ?? 0 }))
    .filter(({ id, services }) => services > 0 || id === chosen)
    .map(({ id, name, services }) => ({ id, name: `${name} (${services})` }));
}
