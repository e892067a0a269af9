import type { Principal } from "@clients/identity";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actsForOthers } from "./usePrincipals";

interface ApplicantChoiceState {
  /** Id of whom it is for; empty until somebody is chosen. */
  applicantId: string;
  setApplicantId: (id: string) => void;
  /** Who that is; undefined when nobody is chosen, or none of those the person may act for now. */
  applicant: Principal | undefined;
  isAsked: boolean;
  /** Somebody was chosen, and who that is cannot be told now. */
  isUnresolved: boolean;
  /** Why nothing may be sent yet. */
  fault: string | undefined;
}

/** For whom a request is made. What was once chosen for a company never becomes the person's own unasked. */
export function useApplicantChoice(
  person: string,
  principals: readonly Principal[] | undefined,
  restored = "",
): ApplicantChoiceState {
  const { t } = useTranslation();
  const [applicantId, setApplicantId] = useState(restored);
  const applicant = principals?.find(({ id }) => id === applicantId);
  // Oneself is known without the list.
  const isUnresolved = principals === undefined && !["", person].includes(applicantId);
  // Whoever chose is asked on, also when oneself is all that is left.
  const isAsked = principals !== undefined && (actsForOthers(principals) || applicantId !== "");
  const currentFault = () => {
    if (isUnresolved) return t("principal.unresolved");
    if (!isAsked || applicant !== undefined) return undefined;
    return applicantId === "" ? t("principal.choose") : t("principal.gone");
  };
  return { applicantId, setApplicantId, applicant, isAsked, isUnresolved, fault: currentFault() };
}
