import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { IdempotencyKey, isFinal } from "../api/idempotencyKey";
import { ApiProblem, isOutdated, isShownAtFields } from "../api/problem";
import { useMe } from "../session/useMe";
import { usePersonId } from "../session/usePersonId";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";
import { storeUnsentInput, takeUnsentInput } from "./unsentInput";

interface Props {
  id: string;
  label: string;
  hint?: string;
  maxLength: number;
  rows?: number;
  /** Storage key of the input, which is restored after the person has signed in again. */
  storageKey: string;
  /** Pointer at which the platform reports faults of the text. */
  pointer: string;
  sendLabel: string;
  /** The message after the text was sent. */
  sent: string;
  onSend: (text: string, key: IdempotencyKey) => Promise<unknown>;
  /** Loads the current state when it is not the one that the writer saw. */
  onReload?: (() => void) | undefined;
  field?: Ref<HTMLTextAreaElement>;
  children?: ReactNode;
}

/** A form to write and send a text: a note, a comment, an answer. A text that could not be sent stays. */
export function WritingForm(props: Props) {
  const person = usePersonId();
  return <FormForPerson key={person} person={person} {...props} />;
}

function FormForPerson(props: Props & { person: string | undefined }) {
  const { id, person, storageKey, pointer, onReload } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(() => takeUnsentInput<{ text: string }>(storageKey, person)?.text ?? "");
  const [empty, setEmpty] = useState(false);
  const signedOut = useMe() === null;
  const key = useRef(new IdempotencyKey());
  useEffect(() => {
    if (signedOut && text !== "") storeUnsentInput(storageKey, person, { text });
  }, [signedOut, text, storageKey, person]);
  const send = useMutation({
    mutationFn: () => props.onSend(text.trim(), key.current),
    onSuccess: () => {
      key.current.discard();
      takeUnsentInput(storageKey, person);
      setText("");
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
    },
  });
  const problem = send.error instanceof ApiProblem ? send.error : undefined;
  const outdated = isOutdated(send.error);
  const fault = empty ? t("form.write") : problem?.errors.find((each) => each.pointer === pointer)?.message;
  return (
    <form
      noValidate
      className="mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        setEmpty(text.trim() === "");
        if (text.trim() === "") document.getElementById(id)?.focus();
        else send.mutate();
      }}
    >
      {props.children}
      <TextArea
        id={id}
        label={props.label}
        hint={props.hint}
        required
        rows={props.rows ?? 3}
        maxLength={props.maxLength}
        value={text}
        fault={fault}
        field={props.field}
        onChange={(typed) => {
          setText(typed);
          setEmpty(false);
        }}
      />
      {send.isError && !signedOut && !isShownAtFields(send.error, (at) => at === pointer) && (
        <ProblemAlert
          problem={send.error}
          onRetry={
            outdated && onReload !== undefined
              ? () => {
                  send.reset();
                  onReload();
                }
              : undefined
          }
          retryLabel={t("common.reload")}
        />
      )}
      <p role="status" className="mt-1 text-sm text-aegreen-900 empty:hidden">
        {send.isSuccess && text === "" ? props.sent : ""}
      </p>
      <button type="submit" className="aegov-btn btn-outline btn-sm mt-3" aria-disabled={send.isPending}>
        {send.isPending ? t("apply.sending") : props.sendLabel}
      </button>
    </form>
  );
}
