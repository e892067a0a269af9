import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { handlingApi } from "../../api/officerClients";
import { DateTime } from "../../ui/DateTime";
import { Loading } from "../../ui/Loading";
import { LoadMoreButton } from "../../ui/LoadMoreButton";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Section } from "../../ui/Section";
import { WritingForm } from "../../writing/WritingForm";
import { useRequestNotes, type RequestAccess } from "./useOpenedRequest";

/** Internal notes of officers about a request; the applicant never sees them. */
export function Notes({ opening }: { opening: RequestAccess }) {
  const { t } = useTranslation();
  const notes = useRequestNotes(opening);
  const items = notes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section id="notes" title={t("desk.notes.title")}>
      <p className="mb-4 text-aeblack-600">{t("desk.notes.lead")}</p>
      {notes.isPending && <Loading rows={1} />}
      {notes.isError && <ProblemAlert problem={notes.error} onRetry={() => void notes.refetch()} />}
      {notes.isSuccess && items.length === 0 && <p className="text-aeblack-600">{t("desk.notes.none")}</p>}
      <ul className="space-y-3">
        {items.map((note) => (
          <li key={note.id} className="rounded-2xl bg-whitely-200 p-4">
            <p className="flex flex-wrap gap-x-3 text-sm text-aeblack-700">
              <bdi className="font-semibold text-aeblack-900">{note.officer.name}</bdi>
              <DateTime instant={note.at} />
            </p>
            <p dir="auto" className="mt-1 break-words whitespace-pre-line">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={notes} />
      <NewNote opening={opening} />
    </Section>
  );
}

function NewNote({ opening }: { opening: RequestAccess }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, purpose } = opening;
  return (
    <WritingForm
      id="note"
      label={t("desk.notes.new")}
      maxLength={2000}
      storageKey={`note.${id}`}
      pointer="/text"
      sendLabel={t("desk.notes.add")}
      sent={t("desk.notes.added")}
      onSend={async (text, key) => {
        const newNote = { text };
        await handlingApi.addNote({ id, idempotencyKey: key.keyFor(newNote), newNote });
        void client.invalidateQueries({ queryKey: ["desk", "opened", id, purpose, "notes"] });
      }}
    />
  );
}
