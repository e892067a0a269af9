import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "./usePageTitle";

/** An address of the portal that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <NotFoundLayout title={t("notFound.title")} text={t("notFound.text")}>
      <Link to="/" className="aegov-btn">
        {t("notFound.home")}
      </Link>
      <Link to="/services" className="aegov-btn btn-outline">
        {t("notFound.search")}
      </Link>
    </NotFoundLayout>
  );
}

export function ServiceNotFound() {
  const { t } = useTranslation();
  return (
    <NotFoundLayout title={t("notFound.service.title")} text={t("notFound.service.text")}>
      <Link to="/services" className="aegov-btn">
        {t("notFound.search")}
      </Link>
      <Link to="/" className="aegov-btn btn-outline">
        {t("notFound.home")}
      </Link>
    </NotFoundLayout>
  );
}

export function LifeEventNotFound() {
  const { t } = useTranslation();
  return (
    <NotFoundLayout title={t("notFound.lifeEvent.title")} text={t("notFound.lifeEvent.text")}>
      <Link to="/" className="aegov-btn">
        {t("notFound.home")}
      </Link>
      <Link to="/services" className="aegov-btn btn-outline">
        {t("notFound.search")}
      </Link>
    </NotFoundLayout>
  );
}

export function RequestNotFound() {
  const { t } = useTranslation();
  return (
    <NotFoundLayout title={t("notFound.request.title")} text={t("notFound.request.text")}>
      <Link to="/requests" className="aegov-btn">
        {t("requests.title")}
      </Link>
      <Link to="/" className="aegov-btn btn-outline">
        {t("notFound.home")}
      </Link>
    </NotFoundLayout>
  );
}

export function ComplaintNotFound() {
  const { t } = useTranslation();
  return (
    <NotFoundLayout title={t("notFound.complaint.title")} text={t("notFound.complaint.text")}>
      <Link to="/complaints" className="aegov-btn">
        {t("complaint.mine")}
      </Link>
      <Link to="/" className="aegov-btn btn-outline">
        {t("notFound.home")}
      </Link>
    </NotFoundLayout>
  );
}

function NotFoundLayout({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="page py-16">
      <p aria-hidden="true" className="text-5xl font-light text-aegold-600">
        404
      </p>
      <h1 className="mt-4 text-3xl font-semibold">{title}</h1>
      <p className="mt-3 text-aeblack-600">{text}</p>
      <p className="mt-8 flex flex-wrap gap-4">{children}</p>
    </div>
  );
}
