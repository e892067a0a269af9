import type { AgencyName, BranchState } from "@clients/request";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { RelativeTime } from "../ui/DateTime";
import { Icon, type IconName } from "../ui/Icon";
import { Section } from "../ui/Section";

const stateStyles: Record<"passed" | "failed" | "open", { icon: IconName; colours: string }> = {
  passed: { icon: "check", colours: "text-aegreen-800" },
  failed: { icon: "cross", colours: "text-aered-800" },
  open: { icon: "clock", colours: "text-seablue-900" },
};

/** The branches of departments that work at the same time, with their states. */
export function Branches({ branches, agency }: { branches: readonly BranchState[]; agency: AgencyName }) {
  const { t } = useTranslation();
  return (
    <Section id="branches" title={t("request.branches")}>
      <ul className="divide-y divide-aeblack-100 border-y border-aeblack-100">
        {branches.map((branch) => (
          <Branch key={branch.branch} branch={branch} agency={agency} />
        ))}
      </ul>
    </Section>
  );
}

function Branch({ branch, agency }: { branch: BranchState; agency: AgencyName }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const state = branch.ended ?? "open";
  const { icon, colours } = stateStyles[state];
  const party = branch.waitingOn?.party;
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-semibold text-aeblack-900">{text(branch.label)}</span>
        <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${colours}`}>
          <Icon name={icon} className="size-4" />
          {t(`request.branch.${state}`)}
        </span>
      </p>
      <p className="text-aeblack-700">
        {text(branch.stageLabel)} · <RelativeTime instant={branch.since} />
      </p>
      {branch.waitingOn !== undefined && party !== undefined && (
        <p className="text-aeblack-700">
          {party === "agency" ? text(agency.name) : t(`party.${party}`)}: {text(branch.waitingOn.what)}
        </p>
      )}
      {branch.reason !== undefined && <p className="mt-1">{text(branch.reason)}</p>}
    </li>
  );
}
