import type { ServiceSummary } from "@clients/catalog";
import { useLanguage } from "../i18n/useLanguage";
import { Icon } from "../ui/Icon";
import { useFeeSummary } from "./useFeeSummary";

/** Costs and duration of a service, in one line. */
export function ServiceFacts({ service }: { service: ServiceSummary }) {
  const { text } = useLanguage();
  const fee = useFeeSummary(service.fees);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-aeblack-700">
      <li className="flex items-center gap-1.5">
        <Icon name="coin" className="size-4.5 text-aegold-700" />
        {fee}
      </li>
      {service.serviceTime !== undefined && (
        <li className="flex items-center gap-1.5">
          <Icon name="clock" className="size-4.5 text-aegold-700" />
          {text(service.serviceTime.text)}
        </li>
      )}
    </ul>
  );
}
