import type { VersionSummary } from "@clients/catalog-agency";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { useAgencies } from "../services/useCatalog";
import { RelativeTime, DateTime } from "../ui/DateTime";
import { VersionTag } from "./VersionTag";
import { versionPath, type Workspace } from "./workspace";

interface Props {
  workspace: Workspace;
  version: VersionSummary;
  /** Where the card leads; to the page of the version when absent. */
  to?: string;
}

/** One version in a list: service, agency, status and time. */
export function VersionCard({ workspace, version, to = versionPath(workspace, version) }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const agency = useAgencyName(version.agency);
  return (
    <article className="panel relative hover:border-aegold-400 hover:bg-aegold-50/40">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 className="text-lg leading-snug font-semibold">
            <Link
              to={to}
              className="inline-block min-h-6 text-aeblack-900 after:absolute after:inset-0 after:rounded-2xl hover:text-aegold-800"
            >
              {titleOf(version, text)}
              <span className="sr-only">, {t("versions.number", { version: version.version })}</span>
            </Link>
          </h2>
          <p className="mt-1 text-aeblack-600">{agency}</p>
        </div>
        <VersionTag status={version.status} />
      </div>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-aeblack-600">
        <span>{t("versions.number", { version: version.version })}</span>
        <Since version={version} />
      </p>
    </article>
  );
}

/** The most relevant time for the status of the version. */
function Since({ version: { status, submittedAt, publishAt, publishedAt } }: { version: VersionSummary }) {
  const { t } = useTranslation();
  if (status === "in-review" && submittedAt !== undefined) {
    return (
      <span>
        {t("versions.submittedAt")} <RelativeTime instant={submittedAt} />
      </span>
    );
  }
  if (status === "approved" && publishAt !== undefined) {
    return (
      <span>
        {t("versions.publishAt")} <DateTime instant={publishAt} />
      </span>
    );
  }
  if (publishedAt === undefined) return null;
  return (
    <span>
      {t("versions.publishedAt")} <DateTime instant={publishedAt} />
    </span>
  );
}

/** Returns the title; the short name until a title is written. */
export function titleOf(
  version: { title: { [language: string]: string }; slug: string },
  text: ReturnType<typeof useLanguage>["text"],
): string {
  return text(version.title) || version.slug;
}

/** Returns an agency's name; its code until the name is loaded. */
export function useAgencyName(id: string): string {
  const { text } = useLanguage();
  const agency = useAgencies().data?.find((each) => each.id === id);
  return agency === undefined ? id : text(agency.name);
}
