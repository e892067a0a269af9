import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useProfile, type Profile } from "../session/useMe";
import { useUpdateMe } from "../session/useUpdateMe";
import { ProblemAlert } from "../ui/ProblemAlert";

/** Invites the person to choose interests; disappears when they do so or decline suggestions. */
export function InterestsInvitation({ profile, onDeclined }: { profile: Profile; onDeclined: () => void }) {
  const { t } = useTranslation();
  const { refetch } = useProfile();
  const update = useUpdateMe();
  const decline = (seen: Profile) =>
    update.mutate({ change: { recommendations: false }, seen }, { onSuccess: onDeclined });
  return (
    <section aria-labelledby="invitation" className="panel bg-whitely-200">
      <h2 id="invitation" className="text-lg font-semibold">
        {t("suggested.invitation")}
      </h2>
      <p className="mt-1 max-w-prose">{t("suggested.invitationText")}</p>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link to="/profile" className="aegov-btn btn-sm">
          {t("suggested.invite")}
        </Link>
        <Button className="text-link min-h-8" isDisabled={update.isPending} onPress={() => decline(profile)}>
          {t("suggested.decline")}
        </Button>
      </p>
      {update.isError && (
        <ProblemAlert
          problem={update.error}
          onRetry={async () => {
            // The profile may have changed since; switching suggestions off is intended in any case.
            const { data } = await refetch();
            if (data != null) decline(data);
          }}
        />
      )}
    </section>
  );
}

/** Replaces the invitation and takes the focus. */
export function SuggestionsDeclined() {
  const { t } = useTranslation();
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <p ref={message} tabIndex={-1} className="rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
      {t("suggested.declined")}{" "}
      <Link to="/profile" className="underline underline-offset-4">
        {t("interests.title")}
      </Link>
    </p>
  );
}
