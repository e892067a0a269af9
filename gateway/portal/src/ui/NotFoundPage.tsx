import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "./usePageTitle";

const subjects = {
  page: { title: "notFound.title", text: "notFound.text", links: ["home", "services"] },
  service: { title: "notFound.service.title", text: "notFound.service.text", links: ["services", "home"] },
  lifeEvent: { title: "notFound.lifeEvent.title", text: "notFound.lifeEvent.text", links: ["home", "services"] },
  request: { title: "notFound.request.title", text: "notFound.request.text", links: ["requests", "home"] },
  complaint: { title: "notFound.complaint.title", text: "notFound.complaint.text", links: ["complaints", "home"] },
} as const;

const links = {
  home: { to: "/", label: "notFound.home" },
  services: { to: "/services", label: "notFound.search" },
  requests: { to: "/requests", label: "requests.title" },
  complaints: { to: "/complaints", label: "complaint.mine" },
} as const;

/** The page for an address that leads nowhere, or to something that does not exist or belongs to someone else. */
export function NotFoundPage({ subject = "page" }: { subject?: keyof typeof subjects }) {
  const { t } = useTranslation();
  const { title, text, links: names } = subjects[subject];
  usePageTitle(t(title));
  return (
    <div className="page py-16">
      <p aria-hidden="true" className="text-5xl font-light text-aegold-600">
        404
      </p>
      <h1 className="mt-4 text-3xl font-semibold">{t(title)}</h1>
      <p className="mt-3 text-aeblack-600">{t(text)}</p>
      <p className="mt-8 flex flex-wrap gap-4">
        {names.map((name, index) => (
          <Link key={name} to={links[name].to} className={`aegov-btn ${index === 0 ? "" : "btn-outline"}`}>
            {t(links[name].label)}
          </Link>
        ))}
      </p>
    </div>
  );
}
