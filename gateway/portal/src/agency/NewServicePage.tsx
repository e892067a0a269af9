import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { IdempotencyKey } from "../api/idempotencyKey";
import { ApiProblem } from "../api/problem";
import { useMe } from "../session/useMe";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { useStoreVersion } from "../versions/useVersions";
import { versionPath, withEtag } from "../versions/workspace";
import { agencyWorkspace, authoringApi } from "./agencyWorkspace";
import { DescriptionField } from "./DescriptionField";
import { parseDescription } from "./descriptionText";
import { toDescriptionText } from "./useDraft";

/** Creates a service with a first draft, which does not have to be complete. */
export function NewServicePage() {
  const { t } = useTranslation();
  usePageTitle(t("agency.new"));
  const navigate = useNavigate();
  const storeVersion = useStoreVersion(agencyWorkspace);
  const agency = useMe()?.agency ?? "";
  const [text, setText] = useState(() => toDescriptionText({ slug: "", agency, title: { ar: "", en: "" } }));
  const key = useRef(new IdempotencyKey());
  const create = useMutation({
    mutationFn: async (requestBody: { [field: string]: unknown }) =>
      withEtag(await authoringApi.createServiceRaw({ requestBody, idempotencyKey: key.current.keyFor(requestBody) })),
    onSuccess: (draft) => {
      key.current.discard();
      storeVersion(draft);
      void navigate(versionPath(agencyWorkspace, draft.version), { replace: true });
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && !problem.isTransient && problem.status !== 401) key.current.discard();
    },
  });
  const refused =
    create.error instanceof ApiProblem && create.error.errors.length > 0 ? create.error.errors : undefined;
  return (
    <>
      <PageHeading title={t("agency.new")} back={{ to: agencyWorkspace.home, label: t("versions.home.agency") }}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("agency.newLead")}</p>
      </PageHeading>
      <form
        className="page pt-8"
        onSubmit={(event) => {
          event.preventDefault();
          const result = parseDescription(text);
          if (!create.isPending && result.kind === "read") create.mutate(result.description);
        }}
      >
        <DescriptionField text={text} onChange={setText} faults={refused} />
        {create.isError && <ProblemAlert problem={create.error} shownElsewhere={() => refused !== undefined} />}
        <button type="submit" className="aegov-btn mt-5" aria-disabled={create.isPending}>
          {create.isPending ? t("apply.sending") : t("agency.create")}
        </button>
      </form>
    </>
  );
}
