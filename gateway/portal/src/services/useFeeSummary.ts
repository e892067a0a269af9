import type { Fee } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";

/** Returns the sum of a service's fees as a short text. */
export function useFeeSummary(fees: readonly Fee[]): string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (fees.length === 0) return t("services.free");
  const amounts = fees.map((fee) => fee.amount);
  if (amounts.some((amount) => amount === undefined)) return t("services.varies");
  const fils = amounts.reduce((sum, amount) => sum + Math.round(Number(amount?.amount) * 100), 0);
  return formatMoney({ amount: (fils / 100).toFixed(2), currency: "AED" }, language);
}
