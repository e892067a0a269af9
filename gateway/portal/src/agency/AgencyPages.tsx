import { Route, Routes } from "react-router";
import { NotFoundPage } from "../ui/NotFoundPage";
import { RoleGate } from "../session/RoleGate";
import { ServiceVersionsPage } from "../versions/ServiceVersionsPage";
import { VersionPage } from "../versions/VersionPage";
import { agencyWorkspace } from "./agencyWorkspace";
import { NewVersionButton } from "./NewVersionButton";
import { DraftEditor } from "./DraftEditor";
import { NewServicePage } from "./NewServicePage";
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
          element={<ServiceVersionsPage desk={agencyWorkspace}>{(versions) => <NewVersionButton versions={versions} />}</ServiceVersionsPage>}
        />
        <Route
          path="services/:id/versions/:version"
          element={
            <VersionPage
              desk={agencyWorkspace}
              editor={(current, onUnsaved) => <DraftEditor current={current} onUnsaved={onUnsaved} />}
            />
          }
        />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </RoleGate>
  );
}
