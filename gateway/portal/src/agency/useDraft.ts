import type { ProblemError } from "@clients/catalog-agency";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiProblem } from "../api/problem";
import { useMe } from "../session/useMe";
import { useStoreVersion } from "../versions/useVersions";
import { withEtag, type VersionWithEtag } from "../versions/workspace";
import { storeUnsentInput, takeUnsentInput } from "../writing/unsentInput";
import { agencyWorkspace, authoringApi } from "./agencyWorkspace";
import { parseDescription } from "./descriptionText";

type Note = "saved" | "checked" | "unchanged" | "restored";

export function toDescriptionText(description: object): string {
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** The state of the draft editor. The typed text stays until it is saved, even when saving fails. */
export function useDraft(current: VersionWithEtag, person: string | undefined) {
  const { serviceId: id, version } = current.version;
  const storageKey = `version.${id}.${version}`;
  const storeVersion = useStoreVersion(agencyWorkspace);
  const signedOut = useMe() === null;
  const [restored] = useState(() => takeUnsentInput<{ text: string }>(storageKey, person));
  const [base, setBase] = useState(current);
  const [stored, setStored] = useState(() => toDescriptionText(current.version.description));
  const [text, setText] = useState(() => restored?.text ?? toDescriptionText(current.version.description));
  const [checked, setChecked] = useState<readonly ProblemError[]>();
  const [note, setNote] = useState<Note | undefined>(restored && "restored");
  /** The text that someone else saved in the meantime, to be merged with the typed one. */
  const [theirs, setTheirs] = useState<string>();
  const unsaved = text !== stored;

  useEffect(() => {
    if (signedOut && unsaved) storeUnsentInput(storageKey, person, { text });
  }, [signedOut, unsaved, storageKey, person, text]);

  // The text that someone else saved is shown as long as nothing typed is lost.
  const [followed, setFollowed] = useState(current.etag);
  if (current.etag !== followed) {
    setFollowed(current.etag);
    if (!unsaved && theirs === undefined && current.etag !== base.etag) {
      setBase(current);
      setStored(toDescriptionText(current.version.description));
      setText(toDescriptionText(current.version.description));
    }
  }

  const fetchCurrent = async (): Promise<VersionWithEtag | undefined> => {
    try {
      return await withEtag(await authoringApi.getVersionRaw({ id, version }));
    } catch (problem) {
      if (problem instanceof ApiProblem) return undefined;
      throw problem;
    }
  };
  const save = useMutation({
    mutationFn: async (requestBody: object) =>
      withEtag(
        await authoringApi.changeDraftRaw({
          id,
          version,
          requestBody: requestBody as { [field: string]: unknown },
          ...(base.etag !== undefined && { ifMatch: base.etag }),
        }),
      ),
    onSuccess: (answer) => {
      takeUnsentInput(storageKey, person);
      setBase(answer);
      setStored(text);
      setChecked(undefined);
      setTheirs(undefined);
      setNote("saved");
      storeVersion(answer);
    },
    onError: async (problem) => {
      if (!(problem instanceof ApiProblem) || problem.status !== 412) return;
      const fresh = await fetchCurrent();
      // Without the current state the problem stays, and the next attempt to save loads it again.
      if (fresh === undefined) return;
      setTheirs(toDescriptionText(fresh.version.description));
      // The next attempt to save replaces the text that is shown beside.
      setBase(fresh);
      if (fresh.version.status === "draft") storeVersion(fresh);
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
    const result = parseDescription(text);
    if (busy || result.kind === "broken") return;
    setNote(undefined);
    save.reset();
    check.reset();
    what.mutate(result.description);
  };
  const refusal = save.error instanceof ApiProblem ? save.error : undefined;
  return {
    text,
    unsaved,
    busy,
    note,
    theirs,
    /** The faults of the last check; otherwise those of the saved text, in the reader's language. */
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
