import { Route, Routes } from "react-router";
import { HomePage } from "../home/HomePage";
import { NotFoundPage } from "../ui/NotFoundPage";
import { lazyPage } from "./lazyPage";

const ServicesPage = lazyPage(() => import("../services/ServicesPage"));
const ServicePage = lazyPage(() => import("../services/ServicePage"));
const LifeEventPage = lazyPage(() => import("../life-events/LifeEventPage"));
const ApplyPage = lazyPage(() => import("../requests/ApplyPage"));
const RequestsPage = lazyPage(() => import("../requests/RequestsPage"));
const ResidentRequestPage = lazyPage(() => import("./ResidentRequestPage"));
const AnswersPage = lazyPage(() => import("../requests/AnswersPage"));
const ComplaintsPage = lazyPage(() => import("../complaints/ComplaintsPage"));
const ComplaintPage = lazyPage(() => import("../complaints/ComplaintPage"));
const NewComplaintPage = lazyPage(() => import("../complaints/NewComplaintPage"));
const InboxPage = lazyPage(() => import("../inbox/InboxPage"));
const InterestsPage = lazyPage(() => import("../profile/InterestsPage"));
// Pages for officers, reviewers and publishers, which residents do not load.
const TasksPage = lazyPage(() => import("../desk/TasksPage"));
const OfficerRequestPage = lazyPage(() => import("../desk/request/OfficerRequestPage"));
const OfficerComplaintsPage = lazyPage(() => import("../desk/complaints/OfficerComplaintsPage"));
const OfficerComplaintPage = lazyPage(() => import("../desk/complaints/OfficerComplaintPage"));
const OfficePages = lazyPage(() => import("../office/OfficePages"));
const AgencyPages = lazyPage(() => import("../agency/AgencyPages"));

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
