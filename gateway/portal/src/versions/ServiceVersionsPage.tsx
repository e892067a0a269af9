import type { VersionSummary } from "@clients/catalog-agency";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { useLanguage } from "../i18n/useLanguage";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { useVersionsOf } from "./useVersions";
import { titleOf, VersionCard } from "./VersionCard";
import type { Workspace } from "./workspace";

interface Props {
  workspace: Workspace;
  /** Additional actions above the list. */
  children?: (versions: readonly VersionSummary[]) => ReactNode;
}

/** All versions of a service, newest first. */
export function ServiceVersionsPage({ workspace, children }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { id = "" } = useParams();
  const versions = useVersionsOf(workspace, id);
  const newest = versions.data?.[0];
  const title = newest === undefined ? t("versions.title") : titleOf(newest, text);
  usePageTitle(title);
  if (isNotFound(versions.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={title} back={{ to: workspace.home, label: t(`versions.home.${workspace.side}`) }}>
        {newest !== undefined && versions.data?.some(({ status }) => status === "published") && (
          <p className="mt-4">
            <Link to={`/services/${newest.slug}`} className="text-link inline-flex min-h-6 items-center">
              {t("versions.asResidentsSee")}
            </Link>
          </p>
        )}
      </PageHeading>
      <div className="page space-y-6 pt-8">
        {versions.isPending && <Loading />}
        {versions.isError && <ProblemAlert problem={versions.error} onRetry={() => void versions.refetch()} />}
        {versions.data !== undefined && children?.(versions.data)}
        <ul className="space-y-4">
          {versions.data?.map((version) => (
            <li key={version.version}>
              <VersionCard workspace={workspace} version={version} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
