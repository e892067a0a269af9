import type { Principal } from "@clients/identity";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { actsForOthers } from "./usePrincipals";

interface Choice {
  /** Id of whom it is for; empty until somebody is chosen. */
  forWhom: string;
  setForWhom: (id: string) => void;
  /** Who that is; undefined when nobody is chosen, or none of those the person may act for now. */
  chosen: Principal | undefined;
  asked: boolean;
  /** Somebody was chosen, and who that is cannot be told now. */
  unresolved: boolean;
  /** Why nothing may be sent yet. */
  fault: string | undefined;
}

/** For whom a request is made. What was once chosen for a company never becomes the person's own unasked. */
export function useForWhom(person: string, principals: readonly Principal[] | undefined, restored = ""): Choice {
  const { t } = useTranslation();
  const [forWhom, setForWhom] = useState(restored);
  const chosen = principals?.find(({ id }) => id === forWhom);
  // Oneself is known without the list.
  const unresolved = principals === undefined && !["", person].includes(forWhom);
  // Whoever chose is asked on, also when oneself is all that is left.
  const asked = principals !== undefined && (actsForOthers(principals) || forWhom !== "");
  const faultNow = () => {
    if (unresolved) return t("principal.unresolved");
    if (!asked || chosen !== undefined) return undefined;
    return forWhom === "" ? t("principal.choose") : t("principal.gone");
  };
  return { forWhom, setForWhom, chosen, asked, unresolved, fault: faultNow() };
}
