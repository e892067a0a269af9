import type { VersionSummary } from "@clients/catalog-agency";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { IdempotencyKey } from "../api/idempotencyKey";
import { ApiProblem } from "../api/problem";
import { ProblemAlert } from "../ui/ProblemAlert";
import { useStoreVersion } from "../versions/useVersions";
import { versionPath, withEtag } from "../versions/workspace";
import { agencyWorkspace, authoringApi } from "./agencyWorkspace";

const openStatuses = ["draft", "in-review", "approved"];

/** Starts the next version of a service, unless one is being written or reviewed. */
export function NewVersionButton({ versions }: { versions: readonly VersionSummary[] }) {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const storeVersion = useStoreVersion(agencyWorkspace);
  const key = useRef(new IdempotencyKey());
  const begin = useMutation({
    mutationFn: async () =>
      withEtag(await authoringApi.beginVersionRaw({ id, newVersion: {}, idempotencyKey: key.current.keyFor({ id }) })),
    onSuccess: (draft) => {
      key.current.discard();
      storeVersion(draft);
      void navigate(versionPath(agencyWorkspace, draft.version));
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && !problem.isTransient && problem.status !== 401) key.current.discard();
    },
  });
  const openVersion = versions.find(({ status }) => openStatuses.includes(status));
  if (openVersion !== undefined) {
    return <p className="text-aeblack-600">{t("agency.open", { version: openVersion.version })}</p>;
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
