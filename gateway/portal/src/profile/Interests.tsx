import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "../app/Loading";
import { PageHeading } from "../app/PageHeading";
import { ProblemAlert } from "../app/ProblemAlert";
import { usePageTitle } from "../app/usePageTitle";
import { SignInPrompt } from "../session/SignInPrompt";
import { useProfile, type Profile } from "../session/useMe";
import { InterestsForm } from "./InterestsForm";
import { Purpose } from "./Purpose";
import { useTopics } from "./useTopics";

/** What I am interested in, so that services can be suggested to me. */
export default function Interests() {
  const { t } = useTranslation();
  usePageTitle(t("interests.title"));
  const profile = useProfile().data;
  // Whoever is signed out meanwhile keeps the page with what they had chosen.
  const [begun, setBegun] = useState<Profile>();
  if (profile != null && profile.me.id !== begun?.me.id) setBegun(profile);
  return (
    <>
      <PageHeading title={t("interests.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("interests.lead")}</p>
      </PageHeading>
      <div className="page grid gap-10 pt-8 lg:grid-cols-[1fr_21rem] lg:gap-16">
        <div className="min-w-0 lg:order-last">
          <Purpose />
        </div>
        <div className="min-w-0">
          {profile === undefined && <Loading rows={4} />}
          {profile === null && begun === undefined && (
            <SignInPrompt title={t("interests.signInTitle")} text={t("interests.signInText")} />
          )}
          {begun !== undefined && <Choosing key={begun.me.id} profile={begun} />}
        </div>
      </div>
    </>
  );
}

function Choosing({ profile }: { profile: Profile }) {
  const { topics, error, askAgain } = useTopics();
  if (topics !== undefined) return <InterestsForm profile={profile} topics={topics} />;
  return error === null ? <Loading rows={4} /> : <ProblemAlert problem={error} onRetry={askAgain} />;
}
