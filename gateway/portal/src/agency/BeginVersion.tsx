import type { VersionSummary } from "@clients/catalog-agency";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { ApiProblem } from "../api/problem";
import { ProblemAlert } from "../app/ProblemAlert";
import { Intention } from "../requests/Intention";
import { addressOf, tagged } from "../versions/desk";
import { useChanged } from "../versions/useVersions";
import { agencyDesk, authoringApi } from "./agencyDesk";

const open = ["draft", "in-review", "approved"];

/** Begins the next version of a service while none is being written or reviewed. */
export function BeginVersion({ versions }: { versions: readonly VersionSummary[] }) {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const changed = useChanged(agencyDesk);
  const intention = useRef(new Intention());
  const begin = useMutation({
    mutationFn: async () =>
      tagged(
        await authoringApi.beginVersionRaw({ id, newVersion: {}, idempotencyKey: intention.current.keyFor({ id }) }),
      ),
    onSuccess: (draft) => {
      intention.current.settled();
      changed(draft);
      void navigate(addressOf(agencyDesk, draft.version));
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && !problem.passing && problem.status !== 401) intention.current.settled();
    },
  });
  const already = versions.find(({ status }) => open.includes(status));
  if (already !== undefined) {
    return <p className="text-aeblack-600">{t("agency.open", { version: already.version })}</p>;
  }
  return (
    <div>
      <Button className="aegov-btn" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
        {t("agency.begin")}
      </Button>
      {begin.isError && <ProblemAlert problem={begin.error} />}
    </div>
  );
}
