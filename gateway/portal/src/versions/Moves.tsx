import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ConfirmMove } from "./ConfirmMove";
import { movesAmong, tagged, type Desk, type Move, type MoveCommand, type Tagged } from "./desk";
import { useChanged } from "./useVersions";

/** What may be done with a version now, and what has just been done with it. */
export function Moves({ desk, current, unsaved }: { desk: Desk; current: Tagged; unsaved: boolean }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Move>();
  const [done, setDone] = useState<Move>();
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone; what came of it takes its place for the keyboard, too.
  useEffect(() => said.current?.focus(), [done]);
  const moves = movesAmong(current.version.actions);
  const faulty = moves.includes("submit") && current.version.faults.length > 0;
  return (
    <div className="space-y-5">
      {done !== undefined && (
        <p ref={said} tabIndex={-1} role="status" className="rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
          {t(`versions.done.${done}`)}
        </p>
      )}
      {moves.length > 0 && (
        <section aria-label={t("versions.moves")} className="flex flex-wrap items-center gap-3">
          {moves.map((move) => (
            <Button
              key={move}
              className={`aegov-btn ${move === "approve" || move === "submit" ? "" : "btn-outline"}`}
              isDisabled={faulty && move === "submit"}
              onPress={() => setAsked(move)}
            >
              {t(`versions.move.${move}`)}
            </Button>
          ))}
          {faulty && <span className="text-aeblack-600">{t("versions.faultsFirst")}</span>}
          {unsaved && !faulty && <span className="text-aeblack-600">{t("versions.unsaved")}</span>}
        </section>
      )}
      {asked !== undefined && (
        <Asked
          key={asked}
          desk={desk}
          move={asked}
          current={current}
          onDone={() => {
            setDone(asked);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

interface AskedProps {
  desk: Desk;
  move: Move;
  current: Tagged;
  onDone: () => void;
  onClose: () => void;
}

function Asked({ desk, move, current, onDone, onClose }: AskedProps) {
  const changed = useChanged(desk);
  const { serviceId: id, version } = current.version;
  // The state the person saw when asked; a later one makes the platform refuse, and the page shows what has changed.
  const [seen, setSeen] = useState(current);
  const act = useMutation({
    mutationFn: async (versionCommand: MoveCommand) =>
      tagged(
        await desk.api.actOnVersionRaw({ id, version, versionCommand, ...(seen.etag !== undefined && { ifMatch: seen.etag }) }),
      ),
    onSuccess: (answer) => {
      changed(answer);
      onDone();
    },
  });
  const reload = async () => {
    const fresh = await tagged(await desk.api.getVersionRaw({ id, version }));
    changed(fresh);
    setSeen(fresh);
    act.reset();
    if (!fresh.version.actions.includes(move)) onClose();
  };
  return (
    <ConfirmMove
      move={move}
      busy={act.isPending}
      problem={act.error}
      onConfirm={(command) => act.mutate(command)}
      onReload={() => void reload()}
      onClose={onClose}
    />
  );
}
