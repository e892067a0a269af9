import type { Form, FormField } from "@clients/catalog";
import type { TFunction } from "i18next";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem";
import { documentId } from "../documents/useDocuments";
import type { Answers } from "../form/answers";
import { ErrorSummary } from "../form/ErrorSummary";
import type { PageFault } from "../form/FaultLinks";
import { belongsToField } from "../form/faults";
import type { AnswerSource } from "../form/schema";
import { ServiceForm } from "../form/ServiceForm";
import type { useFormAnswers } from "../form/useFormAnswers";
import { SignInPrompt } from "../session/SignInPrompt";
import { ProblemAlert } from "../ui/ProblemAlert";

interface Props {
  form: Form;
  /** The fields that the agency has a question about. */
  requested?: readonly FormField[] | undefined;
  /** The sources of prefilled answers. */
  sources?: ReadonlyMap<string, AnswerSource> | undefined;
  state: ReturnType<typeof useFormAnswers>;
  /** Missing inputs other than answers. */
  missing?: readonly PageFault[];
  submitAttempted?: boolean;
  onSubmitAttempt?: () => void;
  /** Changes made elsewhere. */
  merged?: ReactNode;
  /** Content above the form, such as what the draft still lacks. */
  before?: ReactNode;
  /** The attachments of the request. */
  attachments?: ReactNode;
  /** The problem of the last write. */
  problem: unknown;
  /** Reloads the request, when sending again is not enough. */
  onReload?: (() => void) | undefined;
  busy: boolean;
  note?: string | undefined;
  signedOut: boolean;
  onLeave: () => void;
  submitLabel: string;
  onSubmit: (answers: Answers) => void;
  saveLabel?: string | undefined;
  onSave?: (() => void) | undefined;
}

/** A form with its error summary, alerts and buttons. */
export function AnswersForm(props: Props) {
  const { form, state, problem, busy, note, signedOut, missing = [] } = props;
  const { t } = useTranslation();
  const submit = () => {
    if (busy) return;
    const answers = state.validate(missing.length);
    props.onSubmitAttempt?.();
    if (answers !== undefined) props.onSubmit(answers);
  };
  const expired = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!signedOut) return;
    expired.current?.scrollIntoView({ block: "center" });
    expired.current?.focus({ preventScroll: true });
  }, [signedOut]);
  const alert = problem != null && !signedOut && (
    <ProblemAlert
      problem={problem}
      onRetry={props.onReload}
      retryLabel={t("common.reload")}
      hint={hintFor(problem, props.saveLabel !== undefined, t)}
      shownElsewhere={(pointer) => belongsToField(form, pointer) || isOfDocument(missing, pointer)}
    />
  );
  return (
    <>
      <ErrorSummary
        form={form}
        faults={state.faults}
        others={props.submitAttempted === true ? missing : []}
        check={state.failedChecks}
      />
      {signedOut && (
        <div ref={expired} tabIndex={-1} role="alert" className="mb-8">
          <SignInPrompt title={t("apply.expiredTitle")} text={t("apply.expiredText")} onLeave={props.onLeave} />
        </div>
      )}
      {note !== undefined && (
        <p role="status" className="mb-8 rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
          {note}
        </p>
      )}
      {props.merged}
      {props.before}
      <p className="mb-8 text-aeblack-600">{t("apply.intro")}</p>
      <ServiceForm
        form={form}
        requested={props.requested}
        sources={props.sources}
        attachments={props.attachments}
        answers={state.answers}
        faults={state.faults}
        onChange={state.change}
        onSubmit={submit}
      >
        {alert !== false && <div className="w-full">{alert}</div>}
        <button type="submit" className="aegov-btn btn-lg" aria-disabled={busy}>
          {busy ? t("apply.sending") : props.submitLabel}
        </button>
        {props.onSave !== undefined && (
          <button
            type="button"
            className="aegov-btn btn-outline btn-lg"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) props.onSave?.();
            }}
          >
            {props.saveLabel}
          </button>
        )}
      </ServiceForm>
    </>
  );
}

/** Whether a fault belongs to a document that is already listed as missing. */
function isOfDocument(missing: readonly PageFault[], pointer: string): boolean {
  return missing.some(
    ({ id }) => pointer.startsWith("/documents/") && id === documentId(pointer.slice("/documents/".length)),
  );
}

/** Returns advice for the time while the agency's system is unavailable. */
function hintFor(problem: unknown, draftCanBeSaved: boolean, t: TFunction): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  if (problem.code === "service-read-only" && draftCanBeSaved) return t("apply.readOnlyHint");
  return problem.code === "service-closed" ? t("apply.closedHint") : undefined;
}
