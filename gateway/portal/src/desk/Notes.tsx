import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "../app/Loading";
import { MoreButton } from "../app/MoreButton";
import { ProblemAlert } from "../app/ProblemAlert";
import { Section } from "../app/Section";
import { When } from "../app/When";
import { Intention, isFinal } from "../requests/Intention";
import { keepUnsent, takeUnsent } from "../session/unsent";
import { useMe } from "../session/useMe";
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
  const place = `note.${opening.id}`;
  const [text, setText] = useState(() => takeUnsent<{ text: string }>(place)?.text ?? "");
  const signedOut = useMe() === null;
  const intention = useRef(new Intention());
  // Whoever has to sign in anew finds what they had typed.
  useEffect(() => {
    if (signedOut && text !== "") keepUnsent(place, { text });
  }, [signedOut, text, place]);
  const add = useMutation({
    mutationFn: () => {
      const newNote = { text: text.trim() };
      return handlingApi.addNote({ id: opening.id, idempotencyKey: intention.current.keyFor(newNote), newNote });
    },
    onSuccess: () => {
      intention.current.settled();
      setText("");
      void client.invalidateQueries({ queryKey: ["desk", "opened", opening.id, opening.purpose, "notes"] });
    },
    onError: (problem) => {
      if (isFinal(problem)) intention.current.settled();
    },
  });
  return (
    <form
      className="mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending && text.trim() !== "") add.mutate();
      }}
    >
      <label htmlFor="note" className="mb-2 block font-semibold text-aeblack-900">
        {t("desk.notes.new")}
      </label>
      <textarea
        id="note"
        rows={3}
        dir="auto"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="block w-full rounded-lg border border-aeblack-400 bg-whitely-50 px-4 py-2.5"
      />
      {add.isError && <ProblemAlert problem={add.error} />}
      <p role="status" className="text-sm text-aegreen-900 empty:hidden">
        {add.isSuccess && text === "" ? t("desk.notes.added") : ""}
      </p>
      <button type="submit" className="aegov-btn btn-outline btn-sm mt-3" aria-disabled={add.isPending}>
        {add.isPending ? t("apply.sending") : t("desk.notes.add")}
      </button>
    </form>
  );
}
