import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { Icon } from "../ui/Icon";
import { Loading } from "../ui/Loading";
import { PageHeading } from "../ui/PageHeading";
import { usePageTitle } from "../ui/usePageTitle";
import { SignInPrompt } from "./SignInPrompt";
import { useMe } from "./useMe";

/** The roles that may open the pages of each area. */
const rolesThatOpen = {
  resident: ["resident"],
  reviewer: ["reviewer"],
  publisher: ["publisher"],
  officer: ["officer", "supervisor"],
  complaints: ["complaints", "supervisor"],
};

/** Whether a person with these roles may open the pages of an area. */
export function mayOpen(role: keyof typeof rolesThatOpen, roles: readonly string[] = []): boolean {
  return rolesThatOpen[role].some((one) => roles.includes(one));
}

interface Props {
  role: Exclude<keyof typeof rolesThatOpen, "resident">;
  children: ReactNode;
}

/** Shows its pages to people with a role, and an explanation to all others. The platform itself enforces the role. */
export function RoleGate({ role, children }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  // A person whose session ends stays on the page with what they typed.
  const [entered, setEntered] = useState(false);
  const mayEnter = mayOpen(role, me?.roles);
  if (mayEnter && !entered) setEntered(true);
  if (mayEnter || (me == null && entered)) {
    return (
      <>
        {me === null && (
          <div role="alert" className="page pt-6">
            <SignInPrompt title={t("apply.expiredTitle")} text={t("role.expiredText")} />
          </div>
        )}
        {children}
      </>
    );
  }
  return <AccessDenied role={role} />;
}

function AccessDenied({ role }: { role: Props["role"] }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const title = t(`role.${role}.title`);
  usePageTitle(title);
  return (
    <>
      <PageHeading title={title} />
      <div className="page pt-8">
        {me === undefined && <Loading />}
        {me === null && <SignInPrompt title={t("role.signInTitle")} text={t(`role.${role}.for`)} />}
        {me != null && (
          <div className="panel flex gap-5">
            <Icon name="shield" className="mt-1 size-7 text-aegold-700" />
            <div>
              <p className="text-lg font-semibold text-aeblack-900">{t(`role.${role}.for`)}</p>
              <p className="mt-1">{t("role.notYours", { name: text(me.name) })}</p>
              <p className="mt-1 text-aeblack-600">{t(`role.${role}.ask`)}</p>
            </div>
          </div>
        )}
      </div>
    </>
  );
}
