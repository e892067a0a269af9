import { lazy } from "react";
import { Route, Routes } from "react-router";
import { HomePage } from "../home/HomePage";
import { NotFoundPage } from "../ui/NotFoundPage";

const ServicesPage = lazy(() => import("../services/ServicesPage"));
const ServicePage = lazy(() => import("../services/ServicePage"));
const LifeEventPage = lazy(() => import("../life-events/LifeEventPage"));
const ApplyPage = lazy(() => import("../requests/ApplyPage"));
const RequestsPage = lazy(() => import("../requests/RequestsPage"));
const ResidentRequestPage = lazy(() => import("./ResidentRequestPage"));
const AnswersPage = lazy(() => import("../requests/AnswersPage"));
const ComplaintsPage = lazy(() => import("../complaints/ComplaintsPage"));
const ComplaintPage = lazy(() => import("../complaints/ComplaintPage"));
const NewComplaintPage = lazy(() => import("../complaints/NewComplaintPage"));
const InboxPage = lazy(() => import("../inbox/InboxPage"));
const InterestsPage = lazy(() => import("../profile/InterestsPage"));
// Pages for officers, reviewers and publishers, which residents do not load.
const TasksPage = lazy(() => import("../desk/TasksPage"));
const OfficerRequestPage = lazy(() => import("../desk/request/OfficerRequestPage"));
const OfficerComplaintsPage = lazy(() => import("../desk/complaints/OfficerComplaintsPage"));
const OfficerComplaintPage = lazy(() => import("../desk/complaints/OfficerComplaintPage"));
const OfficePages = lazy(() => import("../office/OfficePages"));
const AgencyPages = lazy(() => import("../agency/AgencyPages"));

/** Every page of the portal by its path. Each but the home page is loaded when it is opened. */
export function PortalRoutes() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/services" element={<ServicesPage />} />
      <Route path="/services/:slug" element={<ServicePage />} />
      <Route path="/services/:slug/apply" element={<ApplyPage />} />
      <Route path="/life-events/:id" element={<LifeEventPage />} />
      <Route path="/requests" element={<RequestsPage />} />
      <Route path="/requests/:id" element={<ResidentRequestPage />} />
      <Route path="/requests/:id/answers" element={<AnswersPage />} />
      <Route path="/requests/:id/complaint" element={<NewComplaintPage />} />
      <Route path="/complaints" element={<ComplaintsPage />} />
      <Route path="/complaints/:id" element={<ComplaintPage />} />
      <Route path="/inbox" element={<InboxPage />} />
      <Route path="/profile" element={<InterestsPage />} />
      <Route path="/agency/tasks" element={<TasksPage />} />
      <Route path="/agency/requests/:id" element={<OfficerRequestPage />} />
      <Route path="/agency/complaints" element={<OfficerComplaintsPage />} />
      <Route path="/agency/complaints/:id" element={<OfficerComplaintPage />} />
      <Route path="/office/*" element={<OfficePages />} />
      <Route path="/agency/*" element={<AgencyPages />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
