import type { Principal } from "@clients/identity";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actsForOthers } from "./usePrincipals";

interface ApplicantChoiceState {
  /** Id of the applicant; empty until one is chosen. */
  applicantId: string;
  setApplicantId: (id: string) => void;
  /** The applicant; undefined when none is chosen or the person may no longer act for them. */
  applicant: Principal | undefined;
  needsChoice: boolean;
  /** An applicant was chosen, but cannot be checked now. */
  isUnresolved: boolean;
  /** Why nothing may be sent yet. */
  fault: string | undefined;
}

/**
 * The choice of the applicant. A request that was started for a company never becomes the person's own without asking.
 */
export function useApplicantChoice(
  person: string,
  principals: readonly Principal[] | undefined,
  restored = "",
): ApplicantChoiceState {
  const { t } = useTranslation();
  const [applicantId, setApplicantId] = useState(restored);
  const applicant = principals?.find(({ id }) => id === applicantId);
  // The person is known without the list.
  const isUnresolved = principals === undefined && !["", person].includes(applicantId);
  // A person who has chosen stays asked, even when no company is left.
  const needsChoice = principals !== undefined && (actsForOthers(principals) || applicantId !== "");
  const currentFault = () => {
    if (isUnresolved) return t("principal.unresolved");
    if (!needsChoice || applicant !== undefined) return undefined;
    return applicantId === "" ? t("principal.choose") : t("principal.gone");
  };
  return { applicantId, setApplicantId, applicant, needsChoice, isUnresolved, fault: currentFault() };
}
