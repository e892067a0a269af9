import type { Form as FormDescription, FormField } from "@clients/catalog";
// Not from the package itself: its index also imports a test registry, which needs the validator that compiles code.
import Form from "@rjsf/core/lib/components/Form.js";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import type { Answers } from "./answers";
import { toErrorSchema, type FieldFault } from "./faults";
import { localisedForm, type AnswerSource } from "./schema";
import { templates } from "./templates";
import { validator } from "./validator";
import { widgets } from "./widgets";

interface Props {
  form: FormDescription;
  /** The fields that the agency has a question about. */
  requested?: readonly FormField[] | undefined;
  /** The sources of prefilled answers, by the pointers of their fields. */
  sources?: ReadonlyMap<string, AnswerSource> | undefined;
  answers: Answers;
  faults: readonly FieldFault[];
  onChange: (answers: Answers) => void;
  onSubmit: () => void;
  /** Content between the fields and the buttons, such as the attachments. */
  attachments?: ReactNode;
  /** The buttons. */
  children: ReactNode;
}

/** The page itself never ticks a box or chooses an answer. */
const noDefaults = { constAsDefaults: "never", emptyObjectFields: "skipDefaults" } as const;

/**
 * A service's form in the reader's language. The page validates it, and shows its own faults and the platform's in the
 * same way.
 */
export function ServiceForm(props: Props) {
  const { form, requested, sources, answers, faults, onChange, onSubmit } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { schema, uiSchema } = useMemo(
    () => localisedForm(form, language, { yes: t("common.yes"), no: t("common.no") }, requested, sources),
    [form, language, t, requested, sources],
  );
  const errors = useMemo(() => toErrorSchema(faults), [faults]);
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      formData={answers}
      extraErrors={errors}
      validator={validator}
      widgets={widgets}
      templates={templates}
      noValidate
      noHtml5Validate
      showErrorList={false}
      experimental_defaultFormStateBehavior={noDefaults}
      // By default the form treats all functions as equal, so its buttons would keep calling outdated ones.
      experimental_componentUpdateStrategy="shallow"
      onChange={(event) => onChange((event.formData ?? {}) as Answers)}
      onSubmit={onSubmit}
    >
      {props.attachments}
      <div className="flex flex-wrap gap-4 border-t border-aeblack-100 pt-8">{props.children}</div>
    </Form>
  );
}
