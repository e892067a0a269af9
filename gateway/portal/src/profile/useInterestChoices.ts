import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isOutdated } from "../api/problem";
import { formatTime } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { useProfile, type Profile } from "../session/useMe";
import { useUpdateMe } from "../session/useUpdateMe";
import { takeUnsentInput } from "../writing/unsentInput";
import { changeBetween, choicesOf, cleared, rebased, type InterestChoices } from "./choices";

/** The choices that a person had made when they left to sign in, and what was stored at that time. */
interface Unsaved {
  seen: InterestChoices;
  mine: InterestChoices;
}

/** The key under which they are stored. */
export const unsentInterestsKey = "interests";

type Note = "saved" | "unchanged" | "changedElsewhere" | "emptied" | "restored";

/** The state of the interests form. Choices stay until they are saved, even when saving fails. */
export function useInterestChoices(first: Profile) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const profile = useProfile();
  const update = useUpdateMe();
  const [seen, setSeen] = useState(first);
  const [unsaved] = useState(() => takeUnsentInput<Unsaved>(unsentInterestsKey, first.me.id));
  const [choices, setChoices] = useState<InterestChoices>(() =>
    unsaved === undefined ? choicesOf(first.me) : rebased(unsaved.seen, unsaved.mine, choicesOf(first.me)),
  );
  const [note, setNote] = useState<Note | undefined>(unsaved && "restored");
  const [savedAt, setSavedAt] = useState("");
  const stored = choicesOf(seen.me);

  /** Continues from the stored state, with the person's own changes applied to it. */
  const rebaseOn = (fresh: Profile, before: InterestChoices) => {
    setSeen(fresh);
    setChoices((mine) => rebased(before, mine, choicesOf(fresh.me)));
    update.reset();
  };
  const reload = async () => {
    const { data, isError } = await profile.refetch();
    if (isError || data == null || data.me.id !== seen.me.id) return;
    rebaseOn(data, stored);
    setNote("changedElsewhere");
  };
  const save = () => {
    if (update.isPending) return;
    const change = changeBetween(stored, choices);
    setNote(change === undefined ? "unchanged" : undefined);
    if (change === undefined) return;
    update.mutate(
      { change, seen },
      {
        onSuccess: (fresh) => {
          rebaseOn(fresh, choices);
          setSavedAt(new Date().toISOString());
          setNote("saved");
        },
        onError: (problem) => {
          if (isOutdated(problem)) void reload();
        },
      },
    );
  };

  return {
    choices,
    stored,
    note: note && {
      good: note === "saved",
      text: t(`interests.note.${note}`, { time: savedAt && formatTime(savedAt, language) }),
    },
    busy: update.isPending,
    // No alert while the newer state is being loaded: it may resolve the problem.
    problem: isOutdated(update.error) && profile.isFetching ? null : update.error,
    change: (some: Partial<InterestChoices>) => {
      setNote(undefined);
      setChoices((mine) => ({ ...mine, ...some }));
    },
    empty: () => {
      setChoices(cleared);
      setNote("emptied");
    },
    save,
    /** Available when the stored state has changed and could not be loaded. */
    reload: isOutdated(update.error) ? () => void reload() : undefined,
  };
}
