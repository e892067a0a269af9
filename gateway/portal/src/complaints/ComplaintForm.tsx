import type { Request } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { complaintsApi } from "../api/clients";
import { IdempotencyKey, isFinal } from "../api/idempotencyKey";
import { ApiProblem, isShownAtFields } from "../api/problem";
import { focusElement } from "../form/focusField";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";
import { storeUnsentInput, takeUnsentInput } from "../writing/unsentInput";
import { CategoryChoice } from "./CategoryChoice";
import { useStoreComplaint } from "./useComplaints";

/** Whether the form shows the faults of a pointer itself. */
const isField = (pointer: string) => pointer === "/category" || pointer === "/words";

interface Unsent {
  category: string;
  words: string;
  sent: ReturnType<IdempotencyKey["snapshot"]>;
}

/** The form of a complaint. All missing inputs are reported at once; no category is preselected. */
export function ComplaintForm({ person, request }: { person: string | undefined; request: Request }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = useStoreComplaint();
  const signedOut = useMe() === null;
  const storageKey = `complaint.${request.id}`;
  const [restored] = useState(() => takeUnsentInput<Unsent>(storageKey, person));
  const [category, setCategory] = useState(restored?.category ?? "");
  const [words, setWords] = useState(restored?.words ?? "");
  const [submitAttempted, setSubmitAttempted] = useState(false);
  const key = useRef(IdempotencyKey.restore(restored?.sent));
  const create = useMutation({
    mutationFn: () => {
      const newComplaint = { requestId: request.id, category, words: words.trim() };
      return complaintsApi.createComplaint({ newComplaint, idempotencyKey: key.current.keyFor(newComplaint) });
    },
    onSuccess: (complaint) => {
      key.current.discard();
      show(complaint);
      void navigate(`/complaints/${complaint.id}`, { replace: true, state: { made: true } });
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
    },
  });
  const faults = create.error instanceof ApiProblem ? create.error.errors : [];
  const faultAt = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.message;
  const send = () => {
    setSubmitAttempted(true);
    if (category === "") focusElement("category");
    else if (words.trim() === "") focusElement("words");
    else create.mutate();
  };
  return (
    <form
      noValidate
      className="space-y-7"
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) send();
      }}
    >
      <p className="text-aeblack-700">{t("complaint.lead")}</p>
      {signedOut && (
        <div role="alert">
          <SignInPrompt
            title={t("apply.expiredTitle")}
            text={t("apply.expiredText")}
            onLeave={() =>
              storeUnsentInput(storageKey, person, { category, words, sent: key.current.snapshot() } satisfies Unsent)
            }
          />
        </div>
      )}
      <CategoryChoice
        category={category}
        decided={request.status === "COMPLETED" || request.status === "REJECTED"}
        fault={submitAttempted && category === "" ? t("complaint.chooseCategory") : faultAt("/category")}
        onChange={setCategory}
      />
      <TextArea
        id="words"
        label={t("complaint.words")}
        hint={t("complaint.wordsHint")}
        required
        rows={6}
        maxLength={4000}
        value={words}
        fault={submitAttempted && words.trim() === "" ? t("form.write") : faultAt("/words")}
        onChange={setWords}
      />
      {create.isError && !signedOut && !isShownAtFields(create.error, isField) && (
        <ProblemAlert problem={create.error} />
      )}
      <button type="submit" className="aegov-btn btn-lg" aria-disabled={create.isPending}>
        {create.isPending ? t("apply.sending") : t("complaint.send")}
      </button>
    </form>
  );
}
