import { QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { BrowserRouter, useLocation } from "react-router";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";
import { useLanguage } from "../i18n/useLanguage";
import { LiveUpdates } from "../live/LiveUpdates";
import { ProfileError } from "../session/ProfileError";
import { ReturnAfterSignIn } from "../session/ReturnAfterSignIn";
import { SignInError } from "../session/SignInError";
import { Loading } from "../ui/Loading";
import { ErrorBoundary } from "./ErrorBoundary";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { RouteFocus } from "./RouteFocus";
import { PortalRoutes } from "./routes";

// The platform writes texts in the language of the request: after a change of language they are read again.
i18next.on("languageChanged", () => void queryClient.invalidateQueries());

export function App() {
  const { locale } = useLanguage();
  return (
    <I18nProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Site />
        </BrowserRouter>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Site() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-whitely-50 focus:p-4 focus:text-aeblack-900"
      >
        {t("header.skip")}
      </a>
      <RouteFocus />
      <ReturnAfterSignIn />
      <LiveUpdates />
      <Header />
      <main id="main" tabIndex={-1} className="flex-1 pb-16">
        <ErrorBoundary page={pathname}>
          <SignInError />
          <ProfileError />
          <Suspense
            fallback={
              <div className="page pt-10">
                <Loading />
              </div>
            }
          >
            <PortalRoutes />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </div>
  );
}
