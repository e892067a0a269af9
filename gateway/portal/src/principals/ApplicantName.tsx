import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { useMe } from "../session/useMe";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePrincipals } from "./usePrincipals";

/** The company that a request was made for, and whether the person made it. */
export function ApplicantName({ request: { onBehalfOf, madeBy } }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const principals = usePrincipals(onBehalfOf !== undefined);
  if (principals.isError) return <ProblemAlert problem={principals.error} onRetry={() => void principals.refetch()} />;
  const name = principals.data?.find(({ id }) => id === onBehalfOf)?.name;
  return (
    <>
      {name === undefined ? t("principal.company") : text(name)}
      <span className="block text-sm font-normal text-aeblack-600">
        {madeBy === me?.id ? t("principal.byYou") : t("principal.byAnother")}
      </span>
    </>
  );
}
