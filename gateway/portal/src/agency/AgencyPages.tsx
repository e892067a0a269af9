import { Route, Routes } from "react-router";
import { RoleGate } from "../session/RoleGate";
import { NotFoundPage } from "../ui/NotFoundPage";
import { ServiceVersionsPage } from "../versions/ServiceVersionsPage";
import { VersionPage } from "../versions/VersionPage";
import { agencyWorkspace } from "./agencyWorkspace";
import { DraftEditor } from "./DraftEditor";
import { NewServicePage } from "./NewServicePage";
import { NewVersionButton } from "./NewVersionButton";
import { OwnServicesPage } from "./OwnServicesPage";

/** The pages of an agency's publishers. */
export default function AgencyPages() {
  return (
    <RoleGate role="publisher">
      <Routes>
        <Route path="services" element={<OwnServicesPage />} />
        <Route path="services/new" element={<NewServicePage />} />
        <Route
          path="services/:id"
          element={
            <ServiceVersionsPage workspace={agencyWorkspace}>
              {(versions) => <NewVersionButton versions={versions} />}
            </ServiceVersionsPage>
          }
        />
        <Route
          path="services/:id/versions/:version"
          element={
            <VersionPage
              workspace={agencyWorkspace}
              editor={(current, onUnsaved) => <DraftEditor current={current} onUnsaved={onUnsaved} />}
            />
          }
        />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </RoleGate>
  );
}
