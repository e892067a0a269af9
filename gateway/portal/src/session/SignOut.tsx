import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { freshCsrfToken } from "../api/csrf";

/** Signs out with a form post, since the gateway redirects the browser through the identity provider. */
export function SignOut({ className }: { className?: string }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const token = useRef<HTMLInputElement>(null);
  const submit = async () => {
    const value = await freshCsrfToken();
    if (token.current !== null) token.current.value = value ?? "";
    form.current?.submit();
  };
  return (
    <form
      ref={form}
      method="post"
      action="/logout"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input ref={token} type="hidden" name="_csrf" />
      <button type="submit" className={className}>
        {t("header.signOut")}
      </button>
    </form>
  );
}
