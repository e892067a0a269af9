import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SignInPrompt } from "../session/SignInPrompt";
import { useProfile, type Profile } from "../session/useMe";
import { Loading } from "../ui/Loading";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { InterestsForm } from "./InterestsForm";
import { InterestsPurpose } from "./InterestsPurpose";
import { useTopics } from "./useTopics";

/** The person's interests, on which suggestions are based. */
export default function InterestsPage() {
  const { t } = useTranslation();
  usePageTitle(t("interests.title"));
  const profile = useProfile().data;
  // A person whose session ends stays on the page with their choices.
  const [shownProfile, setShownProfile] = useState<Profile>();
  if (profile != null && profile.me.id !== shownProfile?.me.id) setShownProfile(profile);
  return (
    <>
      <PageHeading title={t("interests.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("interests.lead")}</p>
      </PageHeading>
      <div className="page grid gap-10 pt-8 lg:grid-cols-[1fr_21rem] lg:gap-16">
        <div className="min-w-0 lg:order-last">
          <InterestsPurpose />
        </div>
        <div className="min-w-0">
          {profile === undefined && <Loading rows={4} />}
          {profile === null && shownProfile === undefined && (
            <SignInPrompt title={t("interests.signInTitle")} text={t("interests.signInText")} />
          )}
          {shownProfile !== undefined && <InterestsLoader key={shownProfile.me.id} profile={shownProfile} />}
        </div>
      </div>
    </>
  );
}

function InterestsLoader({ profile }: { profile: Profile }) {
  const { topics, error, refetch } = useTopics();
  if (topics !== undefined) return <InterestsForm profile={profile} topics={topics} />;
  return error === null ? <Loading rows={4} /> : <ProblemAlert problem={error} onRetry={refetch} />;
}
