import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { networkProblem } from "../api/problem";

/** A page whose code is loaded at its first use. Without a connection that fails with the problem of the network. */
export function lazyPage<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().catch((failure: unknown) => {
      throw navigator.onLine ? failure : networkProblem();
    }),
  );
}
