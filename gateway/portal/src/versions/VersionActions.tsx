import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ConfirmVersionAction } from "./ConfirmVersionAction";
import { useStoreVersion } from "./useVersions";
import {
  knownActions,
  withEtag,
  type Workspace,
  type VersionAction,
  type VersionActionCommand,
  type VersionWithEtag,
} from "./workspace";

/** The actions on a version, and the result of the last one. */
export function VersionActions({
  workspace,
  current,
  unsaved,
}: {
  workspace: Workspace;
  current: VersionWithEtag;
  unsaved: boolean;
}) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<VersionAction>();
  const [done, setDone] = useState<VersionAction>();
  const doneMessage = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may no longer exist, so the result takes the focus.
  useEffect(() => doneMessage.current?.focus(), [done]);
  const actions = knownActions(current.version.actions);
  const hasFaults = actions.includes("submit") && current.version.faults.length > 0;
  return (
    <div className="space-y-5">
      {done !== undefined && (
        <p ref={doneMessage} tabIndex={-1} role="status" className="rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
          {t(`versions.done.${done}`)}
        </p>
      )}
      {actions.length > 0 && (
        <section aria-label={t("versions.moves")} className="flex flex-wrap items-center gap-3">
          {actions.map((action) => (
            <Button
              key={action}
              className={`aegov-btn ${action === "approve" || action === "submit" ? "" : "btn-outline"}`}
              isDisabled={hasFaults && action === "submit"}
              onPress={() => setSelected(action)}
            >
              {t(`versions.move.${action}`)}
            </Button>
          ))}
          {hasFaults && <span className="text-aeblack-600">{t("versions.faultsFirst")}</span>}
          {unsaved && !hasFaults && <span className="text-aeblack-600">{t("versions.unsaved")}</span>}
        </section>
      )}
      {selected !== undefined && (
        <ActionDialog
          key={selected}
          workspace={workspace}
          action={selected}
          current={current}
          onDone={() => {
            setDone(selected);
            setSelected(undefined);
          }}
          onClose={() => setSelected(undefined)}
        />
      )}
    </div>
  );
}

interface ActionDialogProps {
  workspace: Workspace;
  action: VersionAction;
  current: VersionWithEtag;
  onDone: () => void;
  onClose: () => void;
}

function ActionDialog({ workspace, action, current, onDone, onClose }: ActionDialogProps) {
  const storeVersion = useStoreVersion(workspace);
  const { serviceId: id, version } = current.version;
  // The state that the person saw. The platform refuses the action for a later one, and the page shows what has
  // changed.
  const [seen, setSeen] = useState(current);
  const act = useMutation({
    mutationFn: async (versionCommand: VersionActionCommand) =>
      withEtag(
        await workspace.api.actOnVersionRaw({
          id,
          version,
          versionCommand,
          ...(seen.etag !== undefined && { ifMatch: seen.etag }),
        }),
      ),
    onSuccess: (answer) => {
      storeVersion(answer);
      onDone();
    },
  });
  const reload = async () => {
    const fresh = await withEtag(await workspace.api.getVersionRaw({ id, version }));
    storeVersion(fresh);
    setSeen(fresh);
    act.reset();
    if (!fresh.version.actions.includes(action)) onClose();
  };
  return (
    <ConfirmVersionAction
      action={action}
      busy={act.isPending}
      problem={act.error}
      onConfirm={(command) => act.mutate(command)}
      onReload={() => void reload()}
      onClose={onClose}
    />
  );
}
