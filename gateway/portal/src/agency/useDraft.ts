import type { ProblemError } from "@clients/catalog-agency";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiProblem } from "../api/problem";
import { keepUnsent, takeUnsent } from "../session/unsent";
import { useMe } from "../session/useMe";
import { tagged, type Tagged } from "../versions/desk";
import { useChanged } from "../versions/useVersions";
import { agencyDesk, authoringApi } from "./agencyDesk";
import { read } from "./descriptionText";

type Note = "saved" | "checked" | "unchanged" | "restored";

export function asText(description: object): string {
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** A draft being written: what was typed stays until it is saved, whatever goes wrong. */
export function useDraft(current: Tagged, person: string | undefined) {
  const { serviceId: id, version } = current.version;
  const place = `version.${id}.${version}`;
  const changed = useChanged(agencyDesk);
  const signedOut = useMe() === null;
  const [kept] = useState(() => takeUnsent<{ text: string }>(place, person));
  const [base, setBase] = useState(current);
  const [stored, setStored] = useState(() => asText(current.version.description));
  const [text, setText] = useState(() => kept?.text ?? asText(current.version.description));
  const [checked, setChecked] = useState<readonly ProblemError[]>();
  const [note, setNote] = useState<Note | undefined>(kept && "restored");
  /** What somebody else stored meanwhile, to be brought together with what was typed. */
  const [theirs, setTheirs] = useState<string>();
  const unsaved = text !== stored;

  useEffect(() => {
    if (signedOut && unsaved) keepUnsent(place, person, { text });
  }, [signedOut, unsaved, place, person, text]);

  // What somebody else stored is followed as long as nothing of one's own would be lost.
  const [followed, setFollowed] = useState(current.etag);
  if (current.etag !== followed) {
    setFollowed(current.etag);
    if (!unsaved && theirs === undefined && current.etag !== base.etag) {
      setBase(current);
      setStored(asText(current.version.description));
      setText(asText(current.version.description));
    }
  }

  const stateNow = async (): Promise<Tagged | undefined> => {
    try {
      return await tagged(await authoringApi.getVersionRaw({ id, version }));
    } catch (problem) {
      if (problem instanceof ApiProblem) return undefined;
      throw problem;
    }
  };
  const save = useMutation({
    mutationFn: async (requestBody: object) =>
      tagged(
        await authoringApi.changeDraftRaw({
          id,
          version,
          requestBody: requestBody as { [field: string]: unknown },
          ...(base.etag !== undefined && { ifMatch: base.etag }),
        }),
      ),
    onSuccess: (answer) => {
      takeUnsent(place, person);
      setBase(answer);
      setStored(text);
      setChecked(undefined);
      setTheirs(undefined);
      setNote("saved");
      changed(answer);
    },
    onError: async (problem) => {
      if (!(problem instanceof ApiProblem) || problem.status !== 412) return;
      const fresh = await stateNow();
      // Without it the refusal stays as it is, and saving again asks again.
      if (fresh === undefined) return;
      setTheirs(asText(fresh.version.description));
      // Saving once more is now meant for what is shown beside.
      setBase(fresh);
      if (fresh.version.status === "draft") changed(fresh);
    },
  });
  const check = useMutation({
    mutationFn: (requestBody: object) =>
      authoringApi.validateDescription({ requestBody: requestBody as { [field: string]: unknown } }),
    onSuccess: ({ faults }) => {
      setChecked(faults);
      setNote("checked");
    },
  });

  const busy = save.isPending || check.isPending;
  const start = (what: typeof save | typeof check) => {
    const reading = read(text);
    if (busy || reading.kind === "broken") return;
    setNote(undefined);
    save.reset();
    check.reset();
    what.mutate(reading.description);
  };
  const refusal = save.error instanceof ApiProblem ? save.error : undefined;
  return {
    text,
    unsaved,
    busy,
    note,
    theirs,
    /** Of the last check; else of what is stored, which the page asks for in the reader's language. */
    faults: checked ?? (refusal?.errors.length ? refusal.errors : current.version.faults),
    problem: save.error ?? check.error,
    change: (next: string) => {
      setText(next);
      setNote(undefined);
    },
    save: () => {
      if (unsaved || theirs !== undefined) start(save);
      else setNote("unchanged");
    },
    check: () => start(check),
  };
}
