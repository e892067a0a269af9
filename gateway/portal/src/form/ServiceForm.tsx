import type { Form as FormDescription, FormField } from "@clients/catalog";
// Not from the package itself: its index also brings a test registry, which wants the validator that compiles code.
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
  /** The fields the organisation asks about. */
  asked?: readonly FormField[] | undefined;
  /** Where answers come from that were filled in, by the pointers of their fields. */
  sources?: ReadonlyMap<string, AnswerSource> | undefined;
  answers: Answers;
  faults: readonly FieldFault[];
  onChange: (answers: Answers) => void;
  onSubmit: () => void;
  /** What is asked beside the answers. */
  attachments?: ReactNode;
  /** The buttons. */
  children: ReactNode;
}

/** No box is ever ticked and no answer chosen by the page itself. */
const noDefaults = { constAsDefaults: "never", emptyObjectFields: "skipDefaults" } as const;

/** A service's form in the reader's language. Checking is left to the page, which shows its faults and the platform's alike. */
export function ServiceForm(props: Props) {
  const { form, asked, sources, answers, faults, onChange, onSubmit } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { schema, uiSchema } = useMemo(
    () => localisedForm(form, language, { yes: t("common.yes"), no: t("common.no") }, asked, sources),
    [form, language, t, asked, sources],
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
      // By its own way the form takes all functions for equal, and its buttons would go on doing what they did before.
      experimental_componentUpdateStrategy="shallow"
      onChange={(event) => onChange((event.formData ?? {}) as Answers)}
      onSubmit={onSubmit}
    >
      {props.attachments}
      <div className="flex flex-wrap gap-4 border-t border-aeblack-100 pt-8">{props.children}</div>
    </Form>
  );
}
