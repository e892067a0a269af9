import { Route, Routes } from "react-router";
import { NotFound } from "../app/NotFound";
import { RoleGate } from "../session/RoleGate";
import { ServiceVersions } from "../versions/ServiceVersions";
import { VersionPage } from "../versions/VersionPage";
import { agencyDesk } from "./agencyDesk";
import { BeginVersion } from "./BeginVersion";
import { DraftEditor } from "./DraftEditor";
import { NewService } from "./NewService";
import { OwnServices } from "./OwnServices";

/** The pages of an agency's publishers. */
export default function Agency() {
  return (
    <RoleGate role="publisher">
      <Routes>
        <Route path="services" element={<OwnServices />} />
        <Route path="services/new" element={<NewService />} />
        <Route
          path="services/:id"
          element={<ServiceVersions desk={agencyDesk}>{(versions) => <BeginVersion versions={versions} />}</ServiceVersions>}
        />
        <Route
          path="services/:id/versions/:version"
          element={
            <VersionPage
              desk={agencyDesk}
              editor={(current, onUnsaved) => <DraftEditor current={current} onUnsaved={onUnsaved} />}
            />
          }
        />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </RoleGate>
  );
}
