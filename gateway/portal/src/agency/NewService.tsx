import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ApiProblem } from "../api/problem";
import { PageHeading } from "../app/PageHeading";
import { ProblemAlert } from "../app/ProblemAlert";
import { usePageTitle } from "../app/usePageTitle";
import { Intention } from "../requests/Intention";
import { useMe } from "../session/useMe";
import { addressOf, tagged } from "../versions/desk";
import { useChanged } from "../versions/useVersions";
import { agencyDesk, authoringApi } from "./agencyDesk";
import { DescriptionField } from "./DescriptionField";
import { read } from "./descriptionText";
import { asText } from "./useDraft";

/** Begins a service with a first draft, which need not be complete. */
export function NewService() {
  const { t } = useTranslation();
  usePageTitle(t("agency.new"));
  const navigate = useNavigate();
  const changed = useChanged(agencyDesk);
  const agency = useMe()?.agency ?? "";
  const [text, setText] = useState(() => asText({ slug: "", agency, title: { ar: "", en: "" } }));
  const intention = useRef(new Intention());
  const create = useMutation({
    mutationFn: async (requestBody: { [field: string]: unknown }) =>
      tagged(
        await authoringApi.createServiceRaw({ requestBody, idempotencyKey: intention.current.keyFor(requestBody) }),
      ),
    onSuccess: (draft) => {
      intention.current.settled();
      changed(draft);
      void navigate(addressOf(agencyDesk, draft.version), { replace: true });
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && !problem.passing && problem.status !== 401) intention.current.settled();
    },
  });
  const refused = create.error instanceof ApiProblem && create.error.errors.length > 0 ? create.error.errors : undefined;
  return (
    <>
      <PageHeading title={t("agency.new")} back={{ to: agencyDesk.home, label: t("versions.home.agency") }}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("agency.newLead")}</p>
      </PageHeading>
      <form
        className="page pt-8"
        onSubmit={(event) => {
          event.preventDefault();
          const reading = read(text);
          if (!create.isPending && reading.kind === "read") create.mutate(reading.description);
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
