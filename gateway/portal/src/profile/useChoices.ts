import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem";
import { formatTime } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { takeUnsent } from "../session/unsent";
import { useChangeMe } from "../session/useChangeMe";
import { useProfile, type Profile } from "../session/useMe";
import { changeBetween, choicesOf, emptied, rebased, type Choices } from "./choices";

/** What a person had chosen when leaving to sign in, and what was stored then. */
interface Unsaved {
  seen: Choices;
  mine: Choices;
}

/** Where that is kept. */
export const placeOfUnsaved = "interests";

type Note = "saved" | "unchanged" | "changedElsewhere" | "emptied" | "restored";

/** The choices being made; they stay until they are saved, whatever goes wrong. */
export function useChoices(first: Profile) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const profile = useProfile();
  const writing = useChangeMe();
  const [seen, setSeen] = useState(first);
  const [unsaved] = useState(() => takeUnsent<Unsaved>(placeOfUnsaved, first.me.id));
  const [choices, setChoices] = useState<Choices>(() =>
    unsaved === undefined ? choicesOf(first.me) : rebased(unsaved.seen, unsaved.mine, choicesOf(first.me)),
  );
  const [note, setNote] = useState<Note | undefined>(unsaved && "restored");
  const [savedAt, setSavedAt] = useState("");
  const stored = choicesOf(seen.me);

  /** Goes on from what is stored now, with the person's own changes on top. */
  const goOnFrom = (fresh: Profile, before: Choices) => {
    setSeen(fresh);
    setChoices((mine) => rebased(before, mine, choicesOf(fresh.me)));
    writing.reset();
  };
  const reload = async () => {
    const { data, isError } = await profile.refetch();
    if (isError || data == null || data.me.id !== seen.me.id) return;
    goOnFrom(data, stored);
    setNote("changedElsewhere");
  };
  const save = () => {
    if (writing.isPending) return;
    const change = changeBetween(stored, choices);
    setNote(change === undefined ? "unchanged" : undefined);
    if (change === undefined) return;
    writing.mutate(
      { change, seen },
      {
        onSuccess: (fresh) => {
          goOnFrom(fresh, choices);
          setSavedAt(new Date().toISOString());
          setNote("saved");
        },
        onError: (problem) => {
          if (isStale(problem)) void reload();
        },
      },
    );
  };

  return {
    choices,
    stored,
    note: note && { good: note === "saved", text: t(`interests.note.${note}`, { time: savedAt && formatTime(savedAt, language) }) },
    busy: writing.isPending,
    // While the newer state is being read there is nothing to do about it.
    problem: isStale(writing.error) && profile.isFetching ? null : writing.error,
    change: (some: Partial<Choices>) => {
      setNote(undefined);
      setChoices((mine) => ({ ...mine, ...some }));
    },
    empty: () => {
      setChoices(emptied);
      setNote("emptied");
    },
    save,
    /** Offered when what is stored has changed and could not be read at once. */
    reload: isStale(writing.error) ? () => void reload() : undefined,
  };
}

function isStale(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409);
}
