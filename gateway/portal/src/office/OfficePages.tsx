import { Route, Routes } from "react-router";
import { RoleGate } from "../session/RoleGate";
import { NotFoundPage } from "../ui/NotFoundPage";
import { ServiceVersionsPage } from "../versions/ServiceVersionsPage";
import { VersionPage } from "../versions/VersionPage";
import { officeWorkspace } from "./officeWorkspace";
import { ReviewsPage } from "./ReviewsPage";

/** The pages of the digital office's reviewers. */
export default function OfficePages() {
  return (
    <RoleGate role="reviewer">
      <Routes>
        <Route path="reviews" element={<ReviewsPage />} />
        <Route path="services/:id" element={<ServiceVersionsPage workspace={officeWorkspace} />} />
        <Route path="services/:id/versions/:version" element={<VersionPage workspace={officeWorkspace} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </RoleGate>
  );
}
