import type { Notification } from "@clients/notification";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

const address = "/api/v1/notifications/stream";
const pollEvery = 10_000;
const reopenAfter = 10_000;
/** The gateway ends the stream now and then; only a longer absence is worth telling. */
const patience = 5_000;

interface LiveNews {
  latest: Notification | undefined;
  /** Whether the stream is interrupted and the pages are kept fresh by asking instead. */
  broken: boolean;
}

/** Listens to the person's notification stream and refreshes what each one concerns; polls while it is broken. */
export function useLive(signedIn: boolean): LiveNews {
  const client = useQueryClient();
  const [latest, setLatest] = useState<Notification>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    if (!signedIn) return undefined;
    let stream: EventSource | undefined;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let doubting: ReturnType<typeof setTimeout> | undefined;
    let opened = false;

    const refresh = (requestId?: string) => {
      void client.invalidateQueries({ queryKey: ["notifications"] });
      void client.invalidateQueries({ queryKey: ["requests"] });
      void client.invalidateQueries({ queryKey: requestId === undefined ? ["request"] : ["request", requestId] });
    };

    const open = () => {
      stream = new EventSource(address);
      stream.addEventListener("open", () => {
        clearTimeout(doubting);
        doubting = undefined;
        setBroken(false);
        // What happened while the stream was away has to be asked for.
        if (opened) refresh();
        opened = true;
      });
      stream.addEventListener("notification", (event: MessageEvent<string>) => {
        const news = JSON.parse(event.data) as Notification;
        setLatest(news);
        refresh(news.requestId);
      });
      stream.addEventListener("error", () => {
        doubting ??= setTimeout(() => setBroken(true), patience);
        // The browser itself reconnects after a cut, but gives up after a refusal.
        if (stream?.readyState === EventSource.CLOSED) {
          clearTimeout(reopening);
          reopening = setTimeout(open, reopenAfter);
        }
      });
    };

    open();
    return () => {
      clearTimeout(reopening);
      clearTimeout(doubting);
      stream?.close();
      setBroken(false);
    };
  }, [client, signedIn]);

  useEffect(() => {
    if (!broken || !signedIn) return undefined;
    const polling = setInterval(() => {
      for (const key of ["notifications", "requests", "request", "me"]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    }, pollEvery);
    return () => clearInterval(polling);
  }, [broken, client, signedIn]);

  return { latest, broken };
}
