import type { Notification } from "@clients/notification";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { listenTogether } from "./sharedStream";

const pollEvery = 10_000;
/** The platform ends the stream now and then; only a longer absence is worth telling. */
const patience = 5_000;

interface LiveNews {
  latest: Notification | undefined;
  /** Whether the stream is interrupted and the pages are kept fresh by asking instead. */
  broken: boolean;
}

/**
 * Listens to the person's notifications and refreshes what each one concerns; polls while the stream is broken.
 *
 * @param person id of the person signed in, if anybody is
 */
export function useLive(person: string | undefined): LiveNews {
  const client = useQueryClient();
  const [latest, setLatest] = useState<Notification>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    if (person === undefined) return undefined;
    let doubting: ReturnType<typeof setTimeout> | undefined;
    let heard = false;

    const refresh = (requestId?: string) => {
      // A hidden tab asks when it is looked at.
      const refetchType = document.visibilityState === "visible" ? "active" : "none";
      const keys = [["notifications"], ["requests"], ["complaints"], ["complaint"], requestId === undefined ? ["request"] : ["request", requestId]];
      for (const queryKey of keys) void client.invalidateQueries({ queryKey, refetchType });
    };

    const leave = listenTogether(person, {
      opened() {
        clearTimeout(doubting);
        doubting = undefined;
        setBroken(false);
        // What happened while the stream was away has to be asked for.
        if (heard) refresh();
        heard = true;
      },
      news(news) {
        setLatest(news);
        refresh(news.requestId);
      },
      interrupted() {
        heard = true;
        doubting ??= setTimeout(() => setBroken(true), patience);
      },
    });
    return () => {
      clearTimeout(doubting);
      leave();
      setBroken(false);
    };
  }, [client, person]);

  useEffect(() => {
    if (!broken) return undefined;
    const polling = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      for (const key of ["notifications", "requests", "request", "complaints", "complaint", "me"]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    }, pollEvery);
    return () => clearInterval(polling);
  }, [broken, client]);

  return { latest, broken };
}
