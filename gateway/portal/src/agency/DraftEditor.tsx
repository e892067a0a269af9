import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { usePersonId } from "../session/usePersonId";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import type { VersionWithEtag } from "../versions/workspace";
import { DescriptionField } from "./DescriptionField";
import { useDraft } from "./useDraft";

interface Props {
  current: VersionWithEtag;
  onUnsaved: (unsaved: boolean) => void;
}

/** The editor of a draft's description: checks it, saves it and leads to its faults. */
export function DraftEditor(props: Props) {
  const person = usePersonId();
  return <Editor key={person} person={person} {...props} />;
}

function Editor({ current, onUnsaved, person }: Props & { person: string | undefined }) {
  const { t } = useTranslation();
  const draft = useDraft(current, person);
  const { unsaved, theirs } = draft;
  useEffect(() => {
    onUnsaved(unsaved);
  }, [unsaved, onUnsaved]);
  return (
    <Section id="draft" title={t("agency.draft")}>
      <DescriptionField text={draft.text} onChange={draft.change} faults={draft.faults} />
      {draft.problem !== null && (
        <ProblemAlert
          problem={draft.problem}
          shownElsewhere={(pointer) => draft.faults.some((fault) => fault.pointer === pointer)}
        />
      )}
      {theirs !== undefined && (
        <div className="mt-4">
          <label htmlFor="theirs" className="mb-1 block font-semibold text-aeblack-900">
            {t("agency.theirs")}
          </label>
          <p id="theirs-hint" className="mb-2 text-aeblack-600">
            {t("agency.theirsHint")}
          </p>
          <textarea
            id="theirs"
            readOnly
            dir="ltr"
            rows={14}
            wrap="off"
            aria-describedby="theirs-hint"
            value={theirs}
            className="block w-full rounded-lg border border-aeblack-400 bg-whitely-200 px-4 py-3 font-mono text-sm leading-6"
          />
        </div>
      )}
      <div role="status">
        {draft.note !== undefined && (
          <p
            className={`mt-4 rounded-xl p-4 ${draft.faults.length > 0 ? "bg-camel-100 text-camel-900" : "bg-aegreen-50 text-aegreen-900"}`}
          >
            {t(`agency.note.${draft.note}`, { count: draft.faults.length })}
          </p>
        )}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <button type="button" className="aegov-btn" aria-disabled={draft.busy} onClick={draft.save}>
          {draft.busy ? t("apply.sending") : t("agency.save")}
        </button>
        <button type="button" className="aegov-btn btn-outline" aria-disabled={draft.busy} onClick={draft.check}>
          {t("agency.check")}
        </button>
        {unsaved && <span className="text-aeblack-600">{t("interests.unsaved")}</span>}
      </div>
    </Section>
  );
}
