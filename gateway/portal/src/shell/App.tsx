import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Route, Routes } from "react-router";
import { queryClient } from "../api/queryClient";
import { HomePage } from "../home/HomePage";
import { useLanguage } from "../i18n/useLanguage";
import { LiveUpdates } from "../live/LiveUpdates";
import { ProfileError } from "../session/ProfileError";
import { ReturnAfterSignIn } from "../session/ReturnAfterSignIn";
import { SignInError } from "../session/SignInError";
import { ErrorBoundary } from "./ErrorBoundary";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Loading } from "../ui/Loading";
import { NotFoundPage } from "../ui/NotFoundPage";
import { RouteFocus } from "./RouteFocus";

const Services = lazy(() => import("../services/ServicesPage"));
const ServicePage = lazy(() => import("../services/ServicePage"));
const LifeEventPage = lazy(() => import("../life-events/LifeEventPage"));
const Apply = lazy(() => import("../requests/ApplyPage"));
const Requests = lazy(() => import("../requests/RequestsPage"));
const RequestPage = lazy(() => import("../requests/RequestPage"));
const Answers = lazy(() => import("../requests/AnswersPage"));
const Complaints = lazy(() => import("../complaints/ComplaintsPage"));
const ComplaintPage = lazy(() => import("../complaints/ComplaintPage"));
const Complain = lazy(() => import("../complaints/NewComplaintPage"));
const Inbox = lazy(() => import("../inbox/InboxPage"));
const Interests = lazy(() => import("../profile/InterestsPage"));
// Pages of those who handle requests, review and publish, which nobody else loads.
const Tasks = lazy(() => import("../desk/TasksPage"));
const HandledRequest = lazy(() => import("../desk/request/OfficerRequestPage"));
const ComplaintsToAnswer = lazy(() => import("../desk/complaints/OfficerComplaintsPage"));
const ComplaintToAnswer = lazy(() => import("../desk/complaints/OfficerComplaintPage"));
const Office = lazy(() => import("../office/OfficePages"));
const Agency = lazy(() => import("../agency/AgencyPages"));

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
      <LiveUpdates />
      <Header />
      <main id="main" tabIndex={-1} className="flex-1 pb-16">
        <ErrorBoundary>
          <SignInError />
          <ProfileError />
          <Suspense
            fallback={
              <div className="page pt-10">
                <Loading />
              </div>
            }
          >
            <Routes>
              <Route path="/" element={<HomePage />} />
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
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </div>
  );
}
