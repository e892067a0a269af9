const key = "portal.returnTo";

/** The address that starts the sign-in. */
export const signInUrl = "/oauth2/authorization/platform";

/** Stores the page to return to after signing in. After a failed attempt the page stored before it stays. */
export function storeReturnAddress(): void {
  if (signInError(window.location.search) !== undefined && sessionStorage.getItem(key) !== null) return;
  sessionStorage.setItem(key, window.location.pathname + window.location.search);
}

/** Returns and removes the stored page; undefined when there is none. */
export function takeReturnAddress(): string | undefined {
  const address = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  // Only a path of this site, never the address of another one.
  return address !== null && /^\/(?![/\\])/.test(address) ? address : undefined;
}

/** Returns why the gateway could not sign the person in, from the address; undefined when there was no error. */
export function signInError(search: string): "failed" | "unavailable" | undefined {
  const error = new URLSearchParams(search).get("sign-in");
  return error === "failed" || error === "unavailable" ? error : undefined;
}
