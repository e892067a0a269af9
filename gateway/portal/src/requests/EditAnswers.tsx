import type { Form, FormField } from "@clients/catalog";
import type { AvailableAction } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { requestsApi } from "../api/clients";
import { ApiProblem } from "../api/problem";
import { Documents } from "../documents/Documents";
import { documentsChanged } from "../documents/useDocuments";
import { mergePatch, withoutEmpty, type Answers } from "../form/answers";
import { useAnswers } from "../form/useAnswers";
import { formatTime } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { keepUnsent, takeUnsent } from "../session/unsent";
import { useMe } from "../session/useMe";
import { AnswerSheet } from "./AnswerSheet";
import { Lacking } from "./Lacking";
import type { Unsent } from "./unsent";
import { useMissing } from "./useMissing";
import { changed, tagged, type Tagged } from "./useRequests";
import { useSources } from "./useSources";

interface Props {
  /** Whose answers they are. */
  person: string | undefined;
  current: Tagged;
  form: Form;
  /** The fields the organisation asks about. */
  asked: readonly FormField[];
  /** The action that sends the answers. */
  action: AvailableAction;
}

/** Changes the answers of a request. Every write names the version it was made for, so that nothing is overwritten unseen. */
export function EditAnswers({ person, current, form, asked, action }: Props) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  const { id, status } = current.request;
  const draft = status === "DRAFT";
  const [restored] = useState(() => takeUnsent<Unsent>(id, person));
  const sheet = useAnswers(form, restored?.answers ?? (current.request.answers as Answers));
  const base = useRef(current);
  const [savedAt, setSavedAt] = useState<string | undefined>(
    (useLocation().state as { savedAt?: string } | null)?.savedAt,
  );

  const missing = useMissing(current.request, me != null);
  const [demanded, setDemanded] = useState(false);
  const sources = useSources(current.request, sheet.answers);
  const showFaultsOf = (problem: unknown) => {
    sheet.showFaultsOf(problem);
    // A file that counted a moment ago may have turned out to be infected.
    void documentsChanged(id);
  };

  const keep = (next: Tagged): Tagged => {
    base.current = next;
    changed(next);
    return next;
  };
  const saveDraft = async (answers: Answers): Promise<void> => {
    const patch = mergePatch(base.current.request.answers as Answers, answers);
    if (Object.keys(patch).length === 0) return;
    const { etag } = base.current;
    keep(await tagged(await requestsApi.changeDraftRaw({ id, ifMatch: etag, draftChange: { answers: patch } })));
  };

  const save = useMutation({
    mutationFn: () => saveDraft(withoutEmpty(sheet.answers)),
    onSuccess: () => setSavedAt(new Date().toISOString()),
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
      keep(await tagged(await requestsApi.actOnRequestRaw({ id, ifMatch: base.current.etag, actionCommand })));
    },
    onSuccess: () => navigate(`/requests/${id}`, { state: { submitted: true } }),
    onError: showFaultsOf,
  });

  const problem = send.error ?? save.error;
  const stale = problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409);
  const reload = async () => {
    keep(await tagged(await requestsApi.getRequestRaw({ id })));
    send.reset();
    save.reset();
  };

  return (
    <AnswerSheet
      form={form}
      asked={asked}
      sources={sources}
      sheet={sheet}
      missing={missing}
      demanded={demanded}
      onDemand={() => setDemanded(true)}
      before={
        draft && !(demanded && missing.length > 0) && sheet.faults.length === 0 ? (
          <Lacking form={form} request={current.request} answers={sheet.answers} missing={missing} />
        ) : undefined
      }
      enclosures={
        <div className="mb-10">
          <Documents request={current.request} demanded={demanded} />
        </div>
      }
      problem={problem}
      onReload={stale ? () => void reload() : undefined}
      busy={send.isPending || save.isPending}
      note={
        restored !== undefined
          ? t("apply.restored")
          : savedAt === undefined
            ? undefined
            : t("apply.draftSaved", { time: formatTime(savedAt, language) })
      }
      signedOut={me === null}
      onLeave={() => keepUnsent(id, person, { answers: sheet.answers } satisfies Unsent)}
      submitLabel={text(action.label)}
      onSubmit={(answers) => send.mutate(answers)}
      saveLabel={draft ? t("apply.saveChanges") : undefined}
      onSave={draft ? () => save.mutate() : undefined}
    />
  );
}
