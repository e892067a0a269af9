import type { Difference } from "@clients/catalog-agency";
import { useTranslation } from "react-i18next";
import { Loading } from "../ui/Loading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { BurdenTable } from "./BurdenTable";
import { comparisonBase } from "./comparisonBase";
import { useComparison, useVersionsOf } from "./useVersions";
import type { Workspace, VersionWithEtag } from "./workspace";

interface Props {
  workspace: Workspace;
  current: VersionWithEtag;
  onComment: (pointer: string) => void;
}

/** The differences from the version that residents see, and the burden for applicants. */
export function VersionChanges({ workspace, current, onComment }: Props) {
  const { t } = useTranslation();
  const versions = useVersionsOf(workspace, current.version.serviceId);
  return (
    <Section id="changes" title={t("versions.changes")}>
      {versions.isPending && <Loading rows={2} />}
      {versions.isError && <ProblemAlert problem={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data !== undefined && (
        <Comparison
          workspace={workspace}
          current={current}
          before={comparisonBase(current.version, versions.data)}
          onComment={onComment}
        />
      )}
    </Section>
  );
}

function Comparison({ workspace, current, before, onComment }: Props & { before: number | undefined }) {
  const { t } = useTranslation();
  // Compared with itself a version has no differences, but the response has its burden.
  const comparison = useComparison(workspace, current.version.serviceId, before ?? current.version.version, current);
  if (comparison.isPending) return <Loading rows={2} />;
  if (comparison.isError) return <ProblemAlert problem={comparison.error} onRetry={() => void comparison.refetch()} />;
  const { differences, burden } = comparison.data;
  return (
    <div className="space-y-6">
      <p className="text-aeblack-600">
        {before === undefined
          ? t("versions.firstVersion")
          : t("versions.comparedWith", { version: before, count: differences.length })}
      </p>
      {burden === undefined ? (
        <p className="rounded-xl bg-whitely-200 p-4">{t("versions.noBurden")}</p>
      ) : (
        <BurdenTable now={burden.now} before={before === undefined ? undefined : burden.before} />
      )}
      {areas(differences).map(([area, some]) => (
        <div key={area}>
          <h3 className="mb-2 text-lg font-semibold">{t(`versions.area.${area}`)}</h3>
          <ul className="divide-y divide-aeblack-100 border-y border-aeblack-100">
            {some.map((difference) => (
              <DifferenceRow
                key={`${difference.pointer} ${difference.kind}`}
                difference={difference}
                onComment={onComment}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

const colours: Record<Difference["kind"], string> = {
  added: "bg-aegreen-100 text-aegreen-900",
  removed: "bg-aered-100 text-aered-900",
  changed: "bg-camel-100 text-camel-900",
  reordered: "bg-whitely-400 text-aeblack-800",
};

function DifferenceRow({ difference, onComment }: { difference: Difference; onComment: (pointer: string) => void }) {
  const { t } = useTranslation();
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <span className={`rounded-full px-2.5 py-0.5 text-sm font-medium ${colours[difference.kind]}`}>
          {t(`versions.kind.${difference.kind}`)}
        </span>
        <p dir="auto" className="min-w-48 flex-1">
          {difference.text}
        </p>
        <button
          type="button"
          className="text-link min-h-6 text-sm"
          aria-label={t("versions.commentOn", { place: difference.pointer })}
          onClick={() => onComment(difference.pointer)}
        >
          {t("versions.comment")}
        </button>
      </div>
    </li>
  );
}

/** Groups the differences by the area that a reviewer checks together, in the order of display. */
function areas(differences: readonly Difference[]): [Difference["area"], Difference[]][] {
  const order: Difference["area"][] = ["texts", "fees", "form", "workflow", "conditions", "details"];
  return order
    .map((area): [Difference["area"], Difference[]] => [area, differences.filter((each) => each.area === area)])
    .filter(([, some]) => some.length > 0);
}
