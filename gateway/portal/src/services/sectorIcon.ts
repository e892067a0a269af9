import type { IconName } from "../ui/Icon";

const icons: Readonly<Record<string, IconName>> = {
  transport: "transport",
  "real-estate": "home",
  business: "business",
  utilities: "utilities",
  social: "social",
  "social-services": "social",
};

/** The drawing for a sector; a neutral one for sectors the portal does not know. */
export function sectorIcon(sector: string): IconName {
  return icons[sector] ?? "grid";
}
