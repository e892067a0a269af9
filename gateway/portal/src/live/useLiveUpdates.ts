import type { Notification } from "@clients/notification";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { joinSharedStream } from "./sharedStream";

/** Polling interval while the stream is interrupted, in milliseconds. */
export const pollInterval = 10_000;
/** The platform ends the stream from time to time; only a longer interruption is reported. */
const interruptionTolerance = 5_000;

interface LiveNews {
  latest: Notification | undefined;
  /** Whether the stream is interrupted and the pages poll instead. */
  interrupted: boolean;
}

/**
 * Listens to the person's notifications and refreshes what they concern; polls while the stream is interrupted.
 *
 * @param person id of the signed-in person, if there is one
 */
export function useLiveUpdates(person: string | undefined): LiveNews {
  const client = useQueryClient();
  const [latest, setLatest] = useState<Notification>();
  const [interrupted, setInterrupted] = useState(false);

  useEffect(() => {
    if (person === undefined) return undefined;
    let interruptionTimer: ReturnType<typeof setTimeout> | undefined;
    let connectedBefore = false;

    const refresh = (requestId?: string) => {
      // A hidden tab loads data when it becomes visible.
      const refetchType = document.visibilityState === "visible" ? "active" : "none";
      const keys = [
        ["notifications"],
        ["requests"],
        ["complaints"],
        ["complaint"],
        requestId === undefined ? ["request"] : ["request", requestId],
      ];
      for (const queryKey of keys) void client.invalidateQueries({ queryKey, refetchType });
    };

    const leave = joinSharedStream(person, {
      opened() {
        clearTimeout(interruptionTimer);
        interruptionTimer = undefined;
        setInterrupted(false);
        // Events of the time while the stream was interrupted have to be loaded.
        if (connectedBefore) refresh();
        connectedBefore = true;
      },
      notified(news) {
        setLatest(news);
        refresh(news.requestId);
      },
      interrupted() {
        connectedBefore = true;
        interruptionTimer ??= setTimeout(() => setInterrupted(true), interruptionTolerance);
      },
    });
    return () => {
      clearTimeout(interruptionTimer);
      leave();
      setInterrupted(false);
    };
  }, [client, person]);

  useEffect(() => {
    if (!interrupted) return undefined;
    const polling = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      for (const key of ["notifications", "requests", "request", "complaints", "complaint", "me"]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    }, pollInterval);
    return () => clearInterval(polling);
  }, [interrupted, client]);

  return { latest, interrupted };
}
