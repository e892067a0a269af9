import { useTranslation } from "react-i18next";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe, type Profile } from "../session/useMe";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Switch } from "../ui/Switch";
import { storeUnsentInput } from "../writing/unsentInput";
import { changeBetween, cleared } from "./choices";
import { TopicRadios, TopicCheckboxes } from "./TopicChoices";
import { unsentInterestsKey, useInterestChoices } from "./useInterestChoices";
import type { Topics } from "./useTopics";

/** The form of the interests, filled with the stored choices. */
export function InterestsForm({ profile, topics }: { profile: Profile; topics: Topics }) {
  const { t } = useTranslation();
  const signedOut = useMe() === null;
  const { choices, stored, note, busy, problem, change, empty, save, reload } = useInterestChoices(profile);
  const known = new Set([...topics.sectors, ...topics.lifeEvents].map(({ id }) => id));
  return (
    <form
      className="space-y-10"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {signedOut && (
        <div role="alert">
          <SignInPrompt
            title={t("apply.expiredTitle")}
            text={t("interests.expiredText")}
            onLeave={() => storeUnsentInput(unsentInterestsKey, profile.me.id, { seen: stored, mine: choices })}
          />
        </div>
      )}
      <Switch
        id="recommendations"
        label={t("interests.switch")}
        hint={t("interests.switchHint")}
        on={choices.recommendations}
        onChange={(recommendations) => change({ recommendations })}
      />
      <TopicCheckboxes
        legend={t("interests.sectors")}
        topics={topics.sectors}
        chosen={choices.interests}
        gone={[]}
        onChange={(interests) => change({ interests })}
      />
      <TopicCheckboxes
        legend={t("interests.lifeEvents")}
        topics={topics.lifeEvents}
        chosen={choices.interests}
        gone={unknown(stored.interests, known)}
        onChange={(interests) => change({ interests })}
      />
      <TopicRadios
        legend={t("interests.lifeStage")}
        none={t("interests.noStage")}
        name="lifeStage"
        topics={topics.lifeStages}
        chosen={choices.lifeStage}
        gone={unknown(stored.lifeStage === null ? [] : [stored.lifeStage], idsOf(topics.lifeStages))}
        onChange={(lifeStage) => change({ lifeStage })}
      />
      <TopicCheckboxes
        legend={t("interests.audiences")}
        topics={topics.audiences}
        chosen={choices.audiences}
        gone={unknown(stored.audiences, idsOf(topics.audiences))}
        onChange={(audiences) => change({ audiences })}
      />
      <div className="border-t border-aeblack-100 pt-6">
        {problem !== null && !signedOut && (
          <ProblemAlert problem={problem} onRetry={reload} retryLabel={t("common.reload")} />
        )}
        <div role="status">
          {note !== undefined && (
            <p
              className={`mb-6 rounded-xl p-4 ${note.good ? "bg-aegreen-50 text-aegreen-900" : "bg-camel-100 text-camel-900"}`}
            >
              {note.text}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="aegov-btn btn-lg" aria-disabled={busy}>
            {busy ? t("interests.saving") : t("interests.save")}
          </button>
          <button
            type="button"
            className="aegov-btn btn-outline btn-lg"
            onClick={() => {
              if (changeBetween(choices, cleared(choices)) !== undefined) empty();
            }}
          >
            {t("interests.empty")}
          </button>
          {changeBetween(stored, choices) !== undefined && (
            <span className="text-aeblack-600">{t("interests.unsaved")}</span>
          )}
        </div>
      </div>
    </form>
  );
}

function unknown(ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id));
}

function idsOf(topics: Topics["audiences"]): Set<string> {
  return new Set(topics.map(({ id }) => id));
}
