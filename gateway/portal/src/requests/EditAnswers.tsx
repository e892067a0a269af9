import type { Form, FormField } from "@clients/catalog";
import type { AvailableAction } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { requestsApi } from "../api/clients";
import { IdempotencyKey, isFinal } from "../api/idempotencyKey";
import { isOutdated, isStale } from "../api/problem";
import { Documents } from "../documents/Documents";
import { invalidateDocuments } from "../documents/useDocuments";
import { answerAt, mergePatch, withoutEmpty, type Answers } from "../form/answers";
import { mergeAnswers, withAnswerAt, type Conflict } from "../form/mergeAnswers";
import { useFormAnswers } from "../form/useFormAnswers";
import { formatTime } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { useMe } from "../session/useMe";
import type { UnsentAnswers } from "../writing/unsentAnswers";
import { storeUnsentInput, takeUnsentInput } from "../writing/unsentInput";
import { AnswersForm } from "./AnswersForm";
import { MergedChanges } from "./MergedChanges";
import { MissingAnswers } from "./MissingAnswers";
import { useAnswerSources } from "./useAnswerSources";
import { useMissingDocuments } from "./useMissingDocuments";
import { storeRequest, withEtag, type RequestWithEtag } from "./useRequests";

interface Props {
  /** Id of the person whose answers they are. */
  person: string | undefined;
  current: RequestWithEtag;
  form: Form;
  /** The fields that the agency has a question about. */
  requested: readonly FormField[];
  /** The action that sends the answers. */
  action: AvailableAction;
  /** Called when the answers have been sent, before the changed request is stored. */
  onSent: () => void;
}

/** Edits the answers of a request. Every write names its version, so that nothing is overwritten unseen. */
export function EditAnswers({ person, current, form, requested, action, onSent }: Props) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  const { id, status } = current.request;
  const draft = status === "DRAFT";
  const [restored] = useState(() => takeUnsentInput<UnsentAnswers>(id, person));
  const answersState = useFormAnswers(form, restored?.answers ?? (current.request.answers as Answers));
  const base = useRef(current);
  const [savedAt, setSavedAt] = useState<string | undefined>(
    (useLocation().state as { savedAt?: string } | null)?.savedAt,
  );

  const missing = useMissingDocuments(current.request, me != null);
  const [submitAttempted, setSubmitAttempted] = useState(false);
  const sources = useAnswerSources(current.request, answersState.answers);
  const [merged, setMerged] = useState<{ taken: number; conflicts: readonly Conflict[] }>();
  const key = useRef(new IdempotencyKey());
  const showFaultsOf = async (problem: unknown) => {
    if (isStale(problem)) return mergeChanges();
    answersState.showFaults(problem);
    // A file may have turned out to be infected in the meantime.
    void invalidateDocuments(id);
  };

  const store = (next: RequestWithEtag): RequestWithEtag => {
    base.current = next;
    storeRequest(next);
    return next;
  };
  const saveDraft = async (answers: Answers): Promise<void> => {
    const patch = mergePatch(base.current.request.answers as Answers, answers);
    if (Object.keys(patch).length === 0) return;
    const { etag } = base.current;
    store(await withEtag(await requestsApi.changeDraftRaw({ id, ifMatch: etag, draftChange: { answers: patch } })));
  };

  const save = useMutation({
    mutationFn: () => saveDraft(withoutEmpty(answersState.answers)),
    onSuccess: () => {
      setSavedAt(new Date().toISOString());
      setMerged(undefined);
    },
    onError: showFaultsOf,
  });
  const send = useMutation({
    mutationFn: async (answers: Answers) => {
      if (draft) await saveDraft(answers);
      const actionCommand = {
        action: action.action,
        ...(action.branch !== undefined && { branch: action.branch }),
        ...(!draft && { answers }),
      };
      // A repetition after a lost response receives the first response.
      const idempotencyKey = key.current.keyFor({ etag: base.current.etag, actionCommand });
      const sent = await withEtag(
        await requestsApi.actOnRequestRaw({ id, ifMatch: base.current.etag, idempotencyKey, actionCommand }),
      );
      key.current.discard();
      onSent();
      store(sent);
    },
    onSuccess: () => navigate(`/requests/${id}`, { state: { submitted: true } }),
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
      return showFaultsOf(problem);
    },
  });

  const problem = send.error ?? save.error;
  const outdated = isOutdated(problem);
  /** Reads the stored request and merges its changes with what was typed since the last one was read. */
  async function mergeChanges() {
    const before = base.current.request.answers as Answers;
    const current = await withEtag(await requestsApi.getRequestRaw({ id }));
    const result = mergeAnswers(before, answersState.answers, current.request.answers as Answers);
    answersState.change(result.answers);
    setMerged(result);
    setSavedAt(undefined);
    store(current);
    send.reset();
    save.reset();
  }
  const chosenAnswer = ({ mine, theirs }: Conflict, ofMine: boolean) => (ofMine ? mine : theirs);

  return (
    <AnswersForm
      form={form}
      requested={requested}
      sources={sources}
      state={answersState}
      missing={missing}
      submitAttempted={submitAttempted}
      onSubmitAttempt={() => setSubmitAttempted(true)}
      merged={
        merged === undefined ? undefined : (
          <MergedChanges
            form={form}
            {...merged}
            isMine={(conflict) =>
              JSON.stringify(answerAt(answersState.answers, conflict.pointer)) !== JSON.stringify(conflict.theirs)
            }
            onChoose={(conflict, mine) =>
              answersState.change(withAnswerAt(answersState.answers, conflict.pointer, chosenAnswer(conflict, mine)))
            }
          />
        )
      }
      before={
        draft && !(submitAttempted && missing.length > 0) && answersState.faults.length === 0 ? (
          <MissingAnswers form={form} request={current.request} answers={answersState.answers} missing={missing} />
        ) : undefined
      }
      attachments={
        <div className="mb-10">
          <Documents request={current.request} submitAttempted={submitAttempted} />
        </div>
      }
      problem={problem}
      onReload={outdated ? () => void mergeChanges() : undefined}
      busy={send.isPending || send.isSuccess || save.isPending}
      note={
        restored !== undefined
          ? t("apply.restored")
          : savedAt === undefined
            ? undefined
            : t("apply.draftSaved", { time: formatTime(savedAt, language) })
      }
      signedOut={me === null}
      onLeave={() => storeUnsentInput(id, person, { answers: answersState.answers } satisfies UnsentAnswers)}
      submitLabel={text(action.label)}
      onSubmit={(answers) => send.mutate(answers)}
      saveLabel={draft ? t("apply.saveChanges") : undefined}
      onSave={draft ? () => save.mutate() : undefined}
    />
  );
}
