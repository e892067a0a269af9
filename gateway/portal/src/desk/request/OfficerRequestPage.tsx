import type { Purpose } from "@clients/request-agency";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "react-router";
import { ApiProblem, isNotFound } from "../../api/problem";
import type { Answers } from "../../form/answers";
import { useLanguage } from "../../i18n/useLanguage";
import { OfficerStatusTag } from "../../requests/StatusTag";
import { useService } from "../../services/useCatalog";
import { RoleGate } from "../../session/RoleGate";
import { useMe } from "../../session/useMe";
import { DateTime } from "../../ui/DateTime";
import { DescriptionRow } from "../../ui/DescriptionRow";
import { Loading } from "../../ui/Loading";
import { PageHeading } from "../../ui/PageHeading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { usePageTitle } from "../../ui/usePageTitle";
import { DueDate } from "../tasks/DueDate";
import type { OpenedRequest } from "../tasks/openedRequest";
import { isStageLabelForOfficers } from "../tasks/stageLabel";
import { TaskAssignee } from "../tasks/TaskAssignee";
import { TaskButtons } from "../tasks/TaskButtons";
import { usePurposes, useRoleName } from "../tasks/useReferenceData";
import { AnswerList } from "./AnswerList";
import { questionsOf } from "./formFields";
import { Notes } from "./Notes";
import { OfficerActions } from "./OfficerActions";
import { PurposeQuestion } from "./PurposeQuestion";
import { RequestFiles } from "./RequestFiles";
import { RequestSteps } from "./RequestSteps";
import { useReopenRequest, useOpenedRequest, type RequestAccess } from "./useOpenedRequest";

/** One request, for an officer. Nothing of it is loaded before the officer names a purpose. */
export default function OfficerRequestPage() {
  const { id = "" } = useParams();
  return (
    <RoleGate role="officer">
      <RequestForPurpose key={id} id={id} />
    </RoleGate>
  );
}

function RequestForPurpose({ id }: { id: string }) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<string>();
  const opened = useOpenedRequest(purpose === undefined ? undefined : { id, purpose });
  const referenceFromList = (useLocation().state as { reference?: string } | null)?.reference;
  const known = opened.data?.request.state.reference ?? referenceFromList;
  const title = known === undefined ? t("desk.request") : t("desk.requestOf", { reference: known });
  usePageTitle(title);
  return (
    <>
      <PageHeading title={title} back={{ to: "/agency/tasks", label: t("role.officer.title") }} />
      <div className="page pt-8">
        {purpose === undefined ? (
          <PurposeQuestion onOpen={setPurpose} />
        ) : (
          <OpenRequest opening={{ id, purpose }} opened={opened} onClose={() => setPurpose(undefined)} />
        )}
      </div>
    </>
  );
}

interface OpenProps {
  opening: RequestAccess;
  opened: ReturnType<typeof useOpenedRequest>;
  onClose: () => void;
}

function OpenRequest({ opening, opened, onClose }: OpenProps) {
  const { t } = useTranslation();
  if (opened.data !== undefined)
    return <OpenedRequestDetails opening={opening} opened={opened.data} onClose={onClose} />;
  if (opened.isPending) return <Loading rows={4} />;
  const aboutPurpose = opened.error instanceof ApiProblem && [422, 428].includes(opened.error.status);
  return (
    <ProblemAlert
      problem={opened.error}
      hint={isNotFound(opened.error) ? t("desk.notFound") : undefined}
      onRetry={aboutPurpose ? onClose : () => void opened.refetch()}
    />
  );
}

function OpenedRequestDetails({
  opening,
  opened,
  onClose,
}: {
  opening: RequestAccess;
  opened: OpenedRequest;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { state, answers, form, reason } = opened.request;
  const { text } = useLanguage();
  const service = useService(state.serviceId);
  const reopen = useReopenRequest(opening);
  const fields = questionsOf(form, service.data?.form.ui ?? []);
  const words = service.data === undefined ? "none" : service.data.version === state.serviceVersion ? "own" : "other";
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_21rem] lg:gap-14">
      <div className="min-w-0 space-y-10">
        <OfficerActions opened={opened} fields={fields} reopen={reopen} />
        {reason !== undefined && (
          <p className="rounded-xl bg-whitely-200 p-4">
            <span className="font-semibold">{t("request.reason")}: </span>
            {text(reason)}
          </p>
        )}
        {service.isPending ? <Loading /> : <AnswerList fields={fields} answers={answers as Answers} words={words} />}
        <RequestFiles opening={opening} />
        <Notes opening={opening} />
      </div>
      <div className="min-w-0 space-y-8">
        <RequestFacts opened={opened} opening={opening} onClose={onClose} />
        <OpenTasks opened={opened} />
        <RequestSteps opening={opening} fields={fields} />
      </div>
    </div>
  );
}

function RequestFacts({
  opened,
  opening,
  onClose,
}: {
  opened: OpenedRequest;
  opening: RequestAccess;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { state } = opened.request;
  const purpose = usePurposes().data?.find(({ code }: Purpose) => code === opening.purpose);
  return (
    <section aria-labelledby="particulars" className="panel">
      <h2 id="particulars" className="mb-4 text-lg font-semibold">
        {t("request.details")}
      </h2>
      <dl className="space-y-4">
        <DescriptionRow term={t("request.reference")}>
          <bdi>{state.reference}</bdi>
        </DescriptionRow>
        <DescriptionRow term={t("desk.statusOf")}>
          <OfficerStatusTag status={state.status} />
          {isStageLabelForOfficers(state.status) && <span className="block">{text(state.stageLabel)}</span>}
        </DescriptionRow>
        <DescriptionRow term={t("desk.service")}>
          {text(state.serviceTitle)}
          <span className="block text-sm font-normal text-aeblack-600">
            {t("versions.number", { version: state.serviceVersion })}
          </span>
        </DescriptionRow>
        {state.submittedAt !== undefined && (
          <DescriptionRow term={t("request.submittedAt")}>
            <DateTime instant={state.submittedAt} />
          </DescriptionRow>
        )}
        <DescriptionRow term={t("desk.purpose.openedFor")}>
          {purpose === undefined ? opening.purpose : text(purpose.text)}
          <Button className="text-link block min-h-8 text-sm" onPress={onClose}>
            {t("desk.purpose.close")}
          </Button>
        </DescriptionRow>
      </dl>
    </section>
  );
}

/** The open tasks of the request and their assignees. */
function OpenTasks({ opened }: { opened: OpenedRequest }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const roleName = useRoleName();
  const { tasks } = opened.request.state;
  return (
    <section aria-labelledby="waiting" className="panel">
      <h2 id="waiting" className="mb-4 text-lg font-semibold">
        {t("desk.waiting")}
      </h2>
      {tasks.length === 0 && <p className="text-aeblack-700">{t("desk.waitsForNobody")}</p>}
      <ul className="space-y-6">
        {tasks.map((task) => (
          <li key={task.id}>
            <p className="font-semibold text-aeblack-900">
              {task.branchLabel !== undefined && `${text(task.branchLabel)}: `}
              {text(task.stageLabel)}
            </p>
            <dl className="my-3 space-y-3">
              <DescriptionRow term={t("desk.due")}>
                <DueDate due={task.due} overdue={task.overdue} />
              </DescriptionRow>
              <DescriptionRow term={t("desk.role")}>
                <bdi>{task.role === undefined ? t("desk.anyOfficer") : roleName(task.role)}</bdi>
              </DescriptionRow>
              <DescriptionRow term={t("desk.assignee")}>
                <TaskAssignee assignee={task.assignee} />
              </DescriptionRow>
            </dl>
            {me != null && <TaskButtons task={task} me={me} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
