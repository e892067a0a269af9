import type { Request } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { complaintsApi } from "../api/clients";
import { ApiProblem, saidAtFields } from "../api/problem";
import { ProblemAlert } from "../app/ProblemAlert";
import { TextBox } from "../app/TextBox";
import { goTo } from "../form/goToField";
import { Intention, isFinal } from "../requests/Intention";
import { SignInPrompt } from "../session/SignInPrompt";
import { keepUnsent, takeUnsent } from "../session/unsent";
import { useMe } from "../session/useMe";
import { CategoryChoice } from "./CategoryChoice";
import { useShowComplaint } from "./useComplaints";

/** Where the form itself says what is wrong. */
const isField = (pointer: string) => pointer === "/category" || pointer === "/words";

interface Unsent {
  category: string;
  words: string;
  sent: ReturnType<Intention["kept"]>;
}

/** Asks what it is about and what happened. All that is missing is said at once; no subject is chosen beforehand. */
export function ComplaintForm({ person, request }: { person: string | undefined; request: Request }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = useShowComplaint();
  const signedOut = useMe() === null;
  const place = `complaint.${request.id}`;
  const [restored] = useState(() => takeUnsent<Unsent>(place, person));
  const [category, setCategory] = useState(restored?.category ?? "");
  const [words, setWords] = useState(restored?.words ?? "");
  const [demanded, setDemanded] = useState(false);
  const intention = useRef(Intention.resumed(restored?.sent));
  const complain = useMutation({
    mutationFn: () => {
      const newComplaint = { requestId: request.id, category, words: words.trim() };
      return complaintsApi.createComplaint({ newComplaint, idempotencyKey: intention.current.keyFor(newComplaint) });
    },
    onSuccess: (complaint) => {
      intention.current.settled();
      show(complaint);
      void navigate(`/complaints/${complaint.id}`, { replace: true, state: { made: true } });
    },
    onError: (problem) => {
      if (isFinal(problem)) intention.current.settled();
    },
  });
  const said = complain.error instanceof ApiProblem ? complain.error.errors : [];
  const faultAt = (pointer: string) => said.find((fault) => fault.pointer === pointer)?.message;
  const send = () => {
    setDemanded(true);
    if (category === "") goTo("category");
    else if (words.trim() === "") goTo("words");
    else complain.mutate();
  };
  return (
    <form
      noValidate
      className="space-y-7"
      onSubmit={(event) => {
        event.preventDefault();
        if (!complain.isPending) send();
      }}
    >
      <p className="text-aeblack-700">{t("complaint.lead")}</p>
      {signedOut && (
        <div role="alert">
          <SignInPrompt
            title={t("apply.expiredTitle")}
            text={t("apply.expiredText")}
            onLeave={() => keepUnsent(place, person, { category, words, sent: intention.current.kept() } satisfies Unsent)}
          />
        </div>
      )}
      <CategoryChoice
        category={category}
        decided={request.status === "COMPLETED" || request.status === "REJECTED"}
        fault={demanded && category === "" ? t("complaint.chooseCategory") : faultAt("/category")}
        onChange={setCategory}
      />
      <TextBox
        id="words"
        label={t("complaint.words")}
        hint={t("complaint.wordsHint")}
        required
        rows={6}
        maxLength={4000}
        value={words}
        fault={demanded && words.trim() === "" ? t("form.write") : faultAt("/words")}
        onChange={setWords}
      />
      {complain.isError && !signedOut && !saidAtFields(complain.error, isField) && (
        <ProblemAlert problem={complain.error} />
      )}
      <button type="submit" className="aegov-btn btn-lg" aria-disabled={complain.isPending}>
        {complain.isPending ? t("apply.sending") : t("complaint.send")}
      </button>
    </form>
  );
}
