import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Loading } from "../app/Loading";
import { MoreButton } from "../app/MoreButton";
import { ProblemAlert } from "../app/ProblemAlert";
import { Section } from "../app/Section";
import { When } from "../app/When";
import { WritingForm } from "../app/WritingForm";
import { handlingApi } from "./clients";
import { useNotes, type Opening } from "./useOpened";

/** What officers tell each other of a request; its applicant never sees it. */
export function Notes({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const notes = useNotes(opening);
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
              <When instant={note.at} />
            </p>
            <p dir="auto" className="mt-1 break-words whitespace-pre-line">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton of={notes} />
      <NewNote opening={opening} />
    </Section>
  );
}

function NewNote({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, purpose } = opening;
  return (
    <WritingForm
      id="note"
      label={t("desk.notes.new")}
      maxLength={2000}
      place={`note.${id}`}
      pointer="/text"
      sendLabel={t("desk.notes.add")}
      sent={t("desk.notes.added")}
      onSend={async (text, intention) => {
        const newNote = { text };
        await handlingApi.addNote({ id, idempotencyKey: intention.keyFor(newNote), newNote });
        void client.invalidateQueries({ queryKey: ["desk", "opened", id, purpose, "notes"] });
      }}
    />
  );
}
