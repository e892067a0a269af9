import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { isNotFound } from "../api/problem";
import { useLanguage } from "../i18n/useLanguage";
import { DateTime } from "../ui/DateTime";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { usePageTitle } from "../ui/usePageTitle";
import { Comments } from "./Comments";
import { textsOf } from "./descriptionTexts";
import { ResidentView } from "./ResidentView";
import { useVersion } from "./useVersions";
import { VersionActions } from "./VersionActions";
import { titleOf, useAgencyName } from "./VersionCard";
import { VersionChanges } from "./VersionChanges";
import { VersionFaults } from "./VersionFaults";
import { VersionHistory } from "./VersionHistory";
import { VersionTag } from "./VersionTag";
import type { Workspace, VersionWithEtag } from "./workspace";

/** Renders an editor in place of the texts; it reports whether it has unsaved changes. */
export type Editor = (current: VersionWithEtag, onUnsaved: (unsaved: boolean) => void) => ReactNode;

interface Props {
  workspace: Workspace;
  editor?: Editor;
}

/** One version: its status, what prevents its publication, its changes and the actions on it. */
export function VersionPage({ workspace, editor }: Props) {
  const { t } = useTranslation();
  const { id = "", version = "" } = useParams();
  const number = Number(version);
  const current = useVersion(workspace, id, number);
  usePageTitle(t("versions.title"));
  if (!Number.isSafeInteger(number) || isNotFound(current.error)) return <NotFoundPage />;
  if (current.data !== undefined)
    return <Details key={`${id} ${number}`} workspace={workspace} current={current.data} editor={editor} />;
  return (
    <>
      <PageHeading
        title={t("versions.title")}
        back={{ to: workspace.home, label: t(`versions.home.${workspace.side}`) }}
      />
      <div className="page pt-8">
        {current.isError ? (
          <ProblemAlert problem={current.error} onRetry={() => void current.refetch()} />
        ) : (
          <Loading rows={4} />
        )}
      </div>
    </>
  );
}

function Details({
  workspace,
  current,
  editor,
}: {
  workspace: Workspace;
  current: VersionWithEtag;
  editor: Editor | undefined;
}) {
  const { t } = useTranslation();
  const { version } = current;
  const [about, setAbout] = useState<string>();
  const [unsaved, setUnsaved] = useState(false);
  const comment = useRef<HTMLTextAreaElement>(null);
  // Unsaved text stays, even when the status of the version changes.
  const editable = editor !== undefined && (version.status === "draft" || unsaved);
  return (
    <>
      <Heading workspace={workspace} current={current} />
      <div className="page grid gap-10 pt-8 lg:grid-cols-[1fr_19rem] lg:gap-14">
        <div className="min-w-0 space-y-12">
          <VersionActions workspace={workspace} current={current} unsaved={unsaved} />
          {version.status === "draft" && !editable && (
            <Section id="faults" title={t("versions.gate")}>
              <VersionFaults faults={version.faults} />
            </Section>
          )}
          {editable && editor(current, setUnsaved)}
          <VersionChanges
            workspace={workspace}
            current={current}
            onComment={(pointer) => {
              setAbout(pointer);
              comment.current?.focus();
            }}
          />
          {!editable && <ResidentView description={version.description} />}
          <Comments
            workspace={workspace}
            id={version.serviceId}
            version={version.version}
            about={about}
            onAbout={setAbout}
            field={comment}
          />
        </div>
        <div className="min-w-0">
          <VersionHistory workspace={workspace} id={version.serviceId} version={version.version} />
        </div>
      </div>
    </>
  );
}

function Heading({ workspace, current: { version } }: { workspace: Workspace; current: VersionWithEtag }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const title = titleOf({ title: textsOf(version.description, "title"), slug: version.slug }, text);
  usePageTitle(title);
  return (
    <PageHeading title={title} back={{ to: workspace.home, label: t(`versions.home.${workspace.side}`) }}>
      <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-aeblack-700">
        <VersionTag status={version.status} />
        <span>{useAgencyName(version.agency)}</span>
        <span>{t("versions.number", { version: version.version })}</span>
        <Link to={workspace.service(version.serviceId)} className="text-link inline-flex min-h-6 items-center">
          {t("versions.all")}
        </Link>
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-aeblack-700">
        <Moment label={t("versions.submittedAt")} instant={version.submittedAt} />
        <Moment
          label={t("versions.publishAt")}
          instant={version.status === "approved" ? version.publishAt : undefined}
        />
        <Moment label={t("versions.publishedAt")} instant={version.publishedAt} />
        <Moment label={t("versions.endedAt")} instant={version.endedAt} />
      </p>
    </PageHeading>
  );
}

function Moment({ label, instant }: { label: string; instant: string | undefined }) {
  if (instant === undefined) return null;
  return (
    <span>
      {label} <DateTime instant={instant} />
    </span>
  );
}
