import type { Form, FormField } from "@clients/catalog";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
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
  /** The fields the organisation asks about. */
  asked?: readonly FormField[] | undefined;
  /** Where answers come from that were filled in. */
  sources?: ReadonlyMap<string, AnswerSource> | undefined;
  state: ReturnType<typeof useFormAnswers>;
  /** What is missing beside the answers, and whether it was about to be sent without. */
  missing?: readonly PageFault[];
  submitAttempted?: boolean;
  onSubmitAttempt?: () => void;
  /** What the draft still lacks, and other things to know before the form. */
  before?: ReactNode;
  /** What is given beside the answers. */
  attachments?: ReactNode;
  /** Why the last write did not happen. */
  problem: unknown;
  /** What to offer instead of simply sending again. */
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

/** A form with all that can be said around it: what is wrong, what went wrong, and the buttons. */
export function AnswersForm(props: Props) {
  const { form, state, problem, busy, note, signedOut, missing = [] } = props;
  const { t } = useTranslation();
  const submit = () => {
    if (busy) return;
    const answers = state.validate(missing.length);
    props.onSubmitAttempt?.();
    if (answers !== undefined) props.onSubmit(answers);
  };
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
        <div role="alert" className="mb-8">
          <SignInPrompt title={t("apply.expiredTitle")} text={t("apply.expiredText")} onLeave={props.onLeave} />
        </div>
      )}
      {note !== undefined && (
        <p role="status" className="mb-8 rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
          {note}
        </p>
      )}
      {props.before}
      <p className="mb-8 text-aeblack-600">{t("apply.intro")}</p>
      <ServiceForm
        form={form}
        asked={props.asked}
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

/** Whether a fault's pointer is one of a document that is told to be missing already. */
function isOfDocument(missing: readonly PageFault[], pointer: string): boolean {
  return missing.some(
    ({ id }) => pointer.startsWith("/documents/") && id === documentId(pointer.slice("/documents/".length)),
  );
}

/** What a person can do while the system of the agency is away. */
function hintFor(problem: unknown, draftCanBeSaved: boolean, t: TFunction): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  if (problem.code === "service-read-only" && draftCanBeSaved) return t("apply.readOnlyHint");
  return problem.code === "service-closed" ? t("apply.closedHint") : undefined;
}
