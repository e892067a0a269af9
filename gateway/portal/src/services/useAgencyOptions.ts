import { useLanguage } from "../i18n/useLanguage";
import type { SelectOption } from "../ui/SelectField";
import { useAgencies } from "./useCatalog";

/** Returns the agencies as options, sorted by name; empty until they are loaded. */
export function useAgencyOptions(): SelectOption[] {
  const { text, language } = useLanguage();
  const agencies = useAgencies().data ?? [];
  return agencies
    .map((agency) => ({ id: agency.id, name: text(agency.name) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
