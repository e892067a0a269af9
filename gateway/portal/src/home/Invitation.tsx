import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemAlert } from "../app/ProblemAlert";
import { useChangeMe } from "../session/useChangeMe";
import { useProfile, type Profile } from "../session/useMe";

/** Asks once what the person is interested in; it goes away when they tell or want no suggestions. */
export function Invitation({ profile, onDeclined }: { profile: Profile; onDeclined: () => void }) {
  const { t } = useTranslation();
  const { refetch } = useProfile();
  const declining = useChangeMe();
  const decline = (seen: Profile) =>
    declining.mutate({ change: { recommendations: false }, seen }, { onSuccess: onDeclined });
  return (
    <section aria-labelledby="invitation" className="panel bg-whitely-200">
      <h2 id="invitation" className="text-lg font-semibold">
        {t("suggested.invitation")}
      </h2>
      <p className="mt-1 max-w-prose">{t("suggested.invitationText")}</p>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link to="/profile" className="aegov-btn btn-sm">
          {t("suggested.tell")}
        </Link>
        <Button className="text-link min-h-8" isDisabled={declining.isPending} onPress={() => decline(profile)}>
          {t("suggested.decline")}
        </Button>
      </p>
      {declining.isError && (
        <ProblemAlert
          problem={declining.error}
          onRetry={async () => {
            // The profile may have changed since; switching off is meant whatever else it says.
            const { data } = await refetch();
            if (data != null) decline(data);
          }}
        />
      )}
    </section>
  );
}

/** Takes the invitation's place, and the keyboard's with it. */
export function SwitchedOff() {
  const { t } = useTranslation();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p ref={said} tabIndex={-1} className="rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
      {t("suggested.declined")}{" "}
      <Link to="/profile" className="underline underline-offset-4">
        {t("interests.title")}
      </Link>
    </p>
  );
}
