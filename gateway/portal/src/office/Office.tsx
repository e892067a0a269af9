import { Route, Routes } from "react-router";
import { NotFound } from "../app/NotFound";
import { RoleGate } from "../session/RoleGate";
import { ServiceVersions } from "../versions/ServiceVersions";
import { VersionPage } from "../versions/VersionPage";
import { officeDesk } from "./officeDesk";
import { Reviews } from "./Reviews";

/** The pages of the digital office's reviewers. */
export default function Office() {
  return (
    <RoleGate role="reviewer">
      <Routes>
        <Route path="reviews" element={<Reviews />} />
        <Route path="services/:id" element={<ServiceVersions desk={officeDesk} />} />
        <Route path="services/:id/versions/:version" element={<VersionPage desk={officeDesk} />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </RoleGate>
  );
}
