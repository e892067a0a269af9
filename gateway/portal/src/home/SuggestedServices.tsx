import type { Reason, Recommendation } from "@clients/catalog-resident";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { choicesOf, hasInterests } from "../profile/choices";
import { ServiceCard } from "../services/ServiceCard";
import { mayOpen } from "../session/RoleGate";
import { useProfile } from "../session/useMe";
import { Icon } from "../ui/Icon";
import { Loading } from "../ui/Loading";
import { InterestsInvitation, SuggestionsDeclined } from "./InterestsInvitation";
import { useRecommendations } from "./useRecommendations";

/** Recommended services with their reasons; nothing when they are switched off or unavailable. */
export function SuggestedServices() {
  const profile = useProfile().data;
  // Only residents get recommendations; for others the platform refuses the call.
  const resident = mayOpen("resident", profile?.me.roles);
  const recommended = useRecommendations(resident ? profile?.me : undefined);
  const [declined, setDeclined] = useState(false);
  if (profile == null || !resident) return null;
  if (declined) return <SuggestionsDeclined />;
  if (!profile.me.recommendations) return null;
  if (recommended.isPending) return <Services items={undefined} />;
  if (recommended.data?.active !== true) return null;
  const { items } = recommended.data;
  if (items.length > 0) return <Services items={items} />;
  return hasInterests(choicesOf(profile.me)) ? null : (
    <InterestsInvitation profile={profile} onDeclined={() => setDeclined(true)} />
  );
}

function Services({ items }: { items: readonly Recommendation[] | undefined }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="suggested">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="suggested" className="text-2xl font-semibold">
          {t("suggested.title")}
        </h2>
        <Link to="/profile" className="text-link inline-flex min-h-8 items-center">
          {t("suggested.change")}
        </Link>
      </div>
      {items === undefined && <Loading rows={2} />}
      <ul className="grid gap-5 md:grid-cols-2 lg:grid-cols-3">
        {items?.map(({ service, reasons }) => (
          <li key={service.id}>
            <ServiceCard service={service}>
              <Reasons reasons={reasons} />
            </ServiceCard>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <ul
      aria-label={t("suggested.why")}
      className="mb-4 space-y-1 rounded-xl bg-aegold-50 px-4 py-2.5 text-sm text-aeblack-800"
    >
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.id ?? ""}`} className="flex gap-2">
          <Icon name="info" className="mt-0.5 size-4.5 text-aegold-700" />
          {text(reason.text)}
        </li>
      ))}
    </ul>
  );
}
