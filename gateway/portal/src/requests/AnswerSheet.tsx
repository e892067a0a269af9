import type { Form, FormField } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../app/ProblemAlert";
import type { Answers } from "../form/answers";
import { ErrorSummary } from "../form/ErrorSummary";
import { isOfField } from "../form/faults";
import { ServiceForm } from "../form/ServiceForm";
import type { useAnswers } from "../form/useAnswers";
import { SignInPrompt } from "../session/SignInPrompt";

interface Props {
  form: Form;
  /** The fields the organisation asks about. */
  asked?: readonly FormField[] | undefined;
  sheet: ReturnType<typeof useAnswers>;
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
export function AnswerSheet(props: Props) {
  const { form, sheet, problem, busy, note, signedOut } = props;
  const { t } = useTranslation();
  const submit = () => {
    if (busy) return;
    const answers = sheet.checked();
    if (answers !== undefined) props.onSubmit(answers);
  };
  const alert = problem != null && !signedOut && (
    <ProblemAlert
      problem={problem}
      onRetry={props.onReload}
      retryLabel={t("common.reload")}
      shownElsewhere={(pointer) => isOfField(form, pointer)}
    />
  );
  return (
    <>
      <ErrorSummary form={form} faults={sheet.faults} check={sheet.failedChecks} />
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
      <p className="mb-8 text-aeblack-600">{t("apply.intro")}</p>
      <ServiceForm
        form={form}
        asked={props.asked}
        answers={sheet.answers}
        faults={sheet.faults}
        onChange={sheet.change}
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
