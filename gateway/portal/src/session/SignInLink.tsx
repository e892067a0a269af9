import { useTranslation } from "react-i18next";
import { rememberPlace, signInAddress } from "./returning";

/** Leaves for signing in, and comes back to this page. `onLeave` keeps what must not be lost. */
export function SignInLink({ className = "aegov-btn", onLeave }: { className?: string; onLeave?: () => void }) {
  const { t } = useTranslation();
  return (
    <a
      href={signInAddress}
      className={className}
      onClick={() => {
        onLeave?.();
        rememberPlace();
      }}
    >
      {t("header.signIn")}
    </a>
  );
}
