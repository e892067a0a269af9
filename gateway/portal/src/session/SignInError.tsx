import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { Icon } from "../ui/Icon";
import { signInError } from "./returnAddress";
import { SignInLink } from "./SignInLink";
import { useMe } from "./useMe";

/** Reports that signing in failed and offers another attempt. */
export function SignInError() {
  const { t } = useTranslation();
  const me = useMe();
  const trouble = signInError(useLocation().search);
  if (trouble === undefined || me != null) return null;
  return (
    <div className="page pt-6">
      <div role="alert" className="flex gap-4 rounded-2xl border border-aered-300 bg-aered-50 p-5 text-aered-900">
        <Icon name="alert" className="mt-1 size-6 text-aered-700" />
        <div>
          <p className="font-semibold">{t(`session.${trouble}.title`)}</p>
          <p className="mt-1 mb-4">{t(`session.${trouble}.detail`)}</p>
          <SignInLink className="aegov-btn btn-outline btn-sm" />
        </div>
      </div>
    </div>
  );
}
