import type { Comment } from "@clients/catalog-agency";
import { useQueryClient } from "@tanstack/react-query";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { DateTime } from "../ui/DateTime";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { WritingForm } from "../writing/WritingForm";
import { Pointer } from "./Pointer";
import { useComments } from "./useVersions";
import type { Workspace } from "./workspace";

interface Props {
  workspace: Workspace;
  id: string;
  version: number;
  /** Place in the description that the next comment is about; the whole of it when undefined. */
  about: string | undefined;
  onAbout: (pointer: string | undefined) => void;
  field: Ref<HTMLTextAreaElement>;
}

/** The comments of authors and reviewers on a version. */
export function Comments({ workspace, id, version, about, onAbout, field }: Props) {
  const { t } = useTranslation();
  const comments = useComments(workspace, id, version);
  const items = comments.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section id="comments" title={t("versions.comments")}>
      {comments.isPending && <Loading rows={1} />}
      {comments.isError && <ProblemAlert problem={comments.error} onRetry={() => void comments.refetch()} />}
      {comments.isSuccess && items.length === 0 && <p className="text-aeblack-600">{t("versions.noComments")}</p>}
      <ul className="space-y-4">
        {items.map((comment) => (
          <li key={comment.id}>
            <CommentCard comment={comment} />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={comments} />
      <NewComment workspace={workspace} id={id} version={version} about={about} onAbout={onAbout} field={field} />
    </Section>
  );
}

function CommentCard({ comment }: { comment: Comment }) {
  const { t } = useTranslation();
  return (
    <article className="rounded-2xl bg-whitely-200 p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-aeblack-600">
        <span className="font-semibold text-aeblack-900">{t(`versions.side.${comment.side}`)}</span>
        <DateTime instant={comment.at} />
        {comment.pointer !== undefined && comment.pointer !== "" && <Pointer to={comment.pointer} />}
      </p>
      <p dir="auto" className="mt-1 whitespace-pre-line">
        {comment.text}
      </p>
    </article>
  );
}

function NewComment({ workspace, id, version, about, onAbout, field }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <WritingForm
      id="comment"
      label={t("versions.newComment")}
      maxLength={2000}
      storageKey={`comment.${id}.${version}`}
      pointer="/text"
      sendLabel={t("versions.send")}
      sent={t("versions.commented")}
      field={field}
      onSend={async (text, key) => {
        const newComment = { text, ...(about !== undefined && { pointer: about }) };
        await workspace.api.addComment({ id, version, idempotencyKey: key.keyFor(newComment), newComment });
        onAbout(undefined);
        void client.invalidateQueries({ queryKey: [workspace.side, "comments", id, version] });
      }}
    >
      {about !== undefined && (
        <p className="mb-2 flex flex-wrap items-center gap-3">
          <Pointer to={about} />
          <button type="button" className="text-link min-h-6 text-sm" onClick={() => onAbout(undefined)}>
            {t("versions.aboutWhole")}
          </button>
        </p>
      )}
    </WritingForm>
  );
}
