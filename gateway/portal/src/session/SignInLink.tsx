import { useTranslation } from "react-i18next";
import { storeReturnAddress, signInUrl } from "./returnAddress";

/** A link that starts the sign-in and leads back to this page. `onLeave` stores what must not be lost. */
export function SignInLink({ className = "aegov-btn", onLeave }: { className?: string; onLeave?: () => void }) {
  const { t } = useTranslation();
  return (
    <a
      href={signInUrl}
      className={className}
      onClick={() => {
        onLeave?.();
        storeReturnAddress();
      }}
    >
      {t("header.signIn")}
    </a>
  );
}
