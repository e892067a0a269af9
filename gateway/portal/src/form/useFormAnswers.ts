import type { Form } from "@clients/catalog";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem";
import { isSameAnswer, withoutEmpty, type Answers } from "./answers";
import { checkAnswers, serverFaults, type FieldFault } from "./faults";

interface AnswersState {
  answers: Answers;
  change: (answers: Answers) => void;
  faults: readonly FieldFault[];
  /** Number of checks that found faults. The summary takes the focus whenever it grows. */
  failedChecks: number;
  /**
   * Returns the answers to send; undefined when there are faults, which are then shown. `more` counts faults found
   * elsewhere.
   */
  validate: (more?: number) => Answers | undefined;
  /** Shows the faults that the platform found at their fields. */
  showFaults: (problem: unknown) => void;
}

/** The answers of a form and their faults. A fault disappears as soon as its field changes. */
export function useFormAnswers(form: Form, initial: Answers): AnswersState {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState(initial);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [failedChecks, setFailedChecks] = useState(0);

  const show = useCallback((found: readonly FieldFault[], more = 0) => {
    setFaults(found);
    if (found.length + more > 0) setFailedChecks((count) => count + 1);
  }, []);

  return {
    answers,
    faults,
    failedChecks,
    change: (next) => {
      setAnswers(next);
      setFaults((shown) => {
        const left = shown.filter((fault) => isSameAnswer(answers, next, fault.pointer));
        return left.length === shown.length ? shown : left;
      });
    },
    validate: (more = 0) => {
      const found = checkAnswers(form, answers, t);
      show(found, more);
      return found.length + more === 0 ? withoutEmpty(answers) : undefined;
    },
    showFaults: (problem) => {
      if (problem instanceof ApiProblem) show(serverFaults(form, problem.errors));
    },
  };
}
