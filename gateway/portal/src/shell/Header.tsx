import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { switchLanguage } from "../i18n";
import { useLanguage } from "../i18n/useLanguage";
import { useUnreadCount } from "../inbox/useNotifications";
import { mayOpen } from "../session/RoleGate";
import { SignInLink } from "../session/SignInLink";
import { SignOut } from "../session/SignOut";
import { useMe } from "../session/useMe";
import { Icon } from "../ui/Icon";

const navLinkClass =
  "relative inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent text-sm font-medium text-aeblack-700 hover:text-aegold-800 aria-[current=page]:border-aegold-600 aria-[current=page]:text-aegold-800 sm:px-1 sm:text-base";

/** The head of every page: the site's name, the navigation, the language switch and the signed-in person. */
export function Header() {
  const { t } = useTranslation();
  const me = useMe();
  // A person who is not signed in may turn out to be a resident.
  const resident = me == null || mayOpen("resident", me.roles);
  return (
    <header className="border-b border-aeblack-100 bg-whitely-50">
      <div className="page flex flex-wrap items-center justify-between gap-x-2 py-3 sm:gap-x-4">
        <Link to="/" className="flex min-h-11 items-center gap-2.5 text-aeblack-900 sm:gap-3">
          <img src="/icon.svg" alt="" width="40" height="40" className="size-9 sm:size-10" />
          <span className="leading-tight font-semibold sm:text-lg">{t("site.name")}</span>
        </Link>
        <div className="flex items-center gap-x-1 sm:gap-x-5">
          <LanguageSwitch />
          {me != null && <ProfileLink name={me.name} className="hidden sm:flex" />}
          {me === null && <SignInLink className="aegov-btn btn-sm whitespace-nowrap" />}
          {me != null && <SignOut className="aegov-btn btn-outline btn-sm whitespace-nowrap" />}
        </div>
        {me != null && <ProfileLink name={me.name} className="flex w-full text-sm sm:hidden" />}
      </div>
      <nav aria-label={t("header.main")} className="page">
        <ul className="-mb-px flex flex-wrap justify-between gap-x-3 sm:justify-start sm:gap-x-8">
          <li>
            <NavLink to="/" end className={navLinkClass}>
              {t("header.home")}
            </NavLink>
          </li>
          <li>
            <NavLink to="/services" className={navLinkClass}>
              {t("header.services")}
            </NavLink>
          </li>
          {resident && (
            <>
              <li>
                <NavLink to="/requests" className={navLinkClass}>
                  {t("header.requests")}
                </NavLink>
              </li>
              <li>
                <InboxLink signedIn={me != null} />
              </li>
            </>
          )}
          {mayOpen("officer", me?.roles) && (
            <li>
              <NavLink to="/agency/tasks" className={navLinkClass}>
                {t("role.officer.title")}
              </NavLink>
            </li>
          )}
          {mayOpen("complaints", me?.roles) && (
            <li>
              <NavLink to="/agency/complaints" className={navLinkClass}>
                {t("role.complaints.title")}
              </NavLink>
            </li>
          )}
          {me?.roles.includes("publisher") && (
            <li>
              <NavLink to="/agency/services" className={navLinkClass}>
                {t("role.publisher.title")}
              </NavLink>
            </li>
          )}
          {me?.roles.includes("reviewer") && (
            <li>
              <NavLink to="/office/reviews" className={navLinkClass}>
                {t("role.reviewer.title")}
              </NavLink>
            </li>
          )}
        </ul>
      </nav>
    </header>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const { other } = useLanguage();
  return (
    <Button
      className="inline-flex min-h-11 items-center rounded-lg px-2 font-medium text-aeblack-700 hover:text-aegold-800"
      onPress={() => switchLanguage(other)}
    >
      <span lang={other} dir={other === "ar" ? "rtl" : "ltr"}>
        {t("header.otherLanguage")}
      </span>
    </Button>
  );
}

/** The signed-in person; links to their interests. */
function ProfileLink({ name, className }: { name: { [language: string]: string }; className: string }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <NavLink
      to="/profile"
      className={`group min-h-11 max-w-full items-center gap-2 text-aeblack-800 hover:text-aegold-800 ${className}`}
    >
      <Icon name="person" className="size-5" />
      <span className="sr-only">{t("session.signedInAs", { name: "" })}</span>
      <span className="flex min-w-0 items-baseline gap-x-2 sm:flex-col sm:leading-tight">
        <span className="max-w-full truncate">{text(name)}</span>
        <span className="text-sm whitespace-nowrap text-aegold-700 underline underline-offset-4 group-hover:text-aegold-900 group-aria-[current=page]:font-semibold">
          {t("interests.title")}
        </span>
      </span>
    </NavLink>
  );
}

function InboxLink({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const unread = useUnreadCount(signedIn);
  return (
    <NavLink to="/inbox" className={navLinkClass}>
      {t("header.inbox")}
      {unread > 0 && (
        <>
          <span
            aria-hidden="true"
            className="absolute end-0 -top-2 grid min-w-5 place-items-center rounded-full bg-aered-700 px-1.5 text-xs leading-5 text-whitely-50 sm:static sm:min-w-6 sm:text-sm sm:leading-6"
          >
            {unread > 99 ? "99+" : unread}
          </span>
          <span className="sr-only">{t("inbox.count", { count: unread })}</span>
        </>
      )}
    </NavLink>
  );
}
