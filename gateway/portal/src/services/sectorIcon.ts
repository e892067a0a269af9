import type { IconName } from "../ui/Icon";

const icons: Readonly<Record<string, IconName>> = {
  transport: "transport",
  "real-estate": "home",
  business: "business",
  utilities: "utilities",
  social: "social",
  "social-services": "social",
};

/** Returns the icon of a sector; a neutral one for unknown sectors. */
export function sectorIcon(sector: string): IconName {
  return icons[sector] ?? "grid";
}
