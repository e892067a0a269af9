import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Route, Routes } from "react-router";
import { queryClient } from "../api/queries";
import { Home } from "../home/Home";
import { useLanguage } from "../i18n/useLanguage";
import { Live } from "../live/Live";
import { ProfileTrouble } from "../session/ProfileTrouble";
import { ReturnAfterSignIn } from "../session/ReturnAfterSignIn";
import { SignInTrouble } from "../session/SignInTrouble";
import { ErrorBoundary } from "./ErrorBoundary";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";
import { RouteFocus } from "./RouteFocus";

const Services = lazy(() => import("../services/Services"));
const ServicePage = lazy(() => import("../services/ServicePage"));
const LifeEventPage = lazy(() => import("../life-events/LifeEventPage"));
const Apply = lazy(() => import("../requests/Apply"));
const Requests = lazy(() => import("../requests/Requests"));
const RequestPage = lazy(() => import("../requests/RequestPage"));
const Answers = lazy(() => import("../requests/Answers"));
const Complaints = lazy(() => import("../complaints/Complaints"));
const ComplaintPage = lazy(() => import("../complaints/ComplaintPage"));
const Complain = lazy(() => import("../complaints/Complain"));
const Inbox = lazy(() => import("../inbox/Inbox"));
const Interests = lazy(() => import("../profile/Interests"));
// Pages of those who handle requests, review and publish, which nobody else loads.
const Tasks = lazy(() => import("../desk/Tasks"));
const HandledRequest = lazy(() => import("../desk/HandledRequest"));
const ComplaintsToAnswer = lazy(() => import("../desk/complaints/ComplaintsToAnswer"));
const ComplaintToAnswer = lazy(() => import("../desk/complaints/ComplaintToAnswer"));
const Office = lazy(() => import("../office/Office"));
const Agency = lazy(() => import("../agency/Agency"));

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
      <Live />
      <Header />
      <main id="main" tabIndex={-1} className="flex-1 pb-16">
        <ErrorBoundary>
          <SignInTrouble />
          <ProfileTrouble />
          <Suspense
            fallback={
              <div className="page pt-10">
                <Loading />
              </div>
            }
          >
            <Routes>
              <Route path="/" element={<Home />} />
              <Route path="/services" element={<Services />} />
              <Route path="/services/:slug" element={<ServicePage />} />
              <Route path="/services/:slug/apply" element={<Apply />} />
              <Route path="/life-events/:id" element={<LifeEventPage />} />
              <Route path="/requests" element={<Requests />} />
              <Route path="/requests/:id" element={<RequestPage />} />
              <Route path="/requests/:id/answers" element={<Answers />} />
              <Route path="/requests/:id/complaint" element={<Complain />} />
              <Route path="/complaints" element={<Complaints />} />
              <Route path="/complaints/:id" element={<ComplaintPage />} />
              <Route path="/inbox" element={<Inbox />} />
              <Route path="/profile" element={<Interests />} />
              <Route path="/agency/tasks" element={<Tasks />} />
              <Route path="/agency/requests/:id" element={<HandledRequest />} />
              <Route path="/agency/complaints" element={<ComplaintsToAnswer />} />
              <Route path="/agency/complaints/:id" element={<ComplaintToAnswer />} />
              <Route path="/office/*" element={<Office />} />
              <Route path="/agency/*" element={<Agency />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </div>
  );
}
