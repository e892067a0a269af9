const key = "portal.returnTo";

/** Where the browser goes to sign in. */
export const signInUrl = "/oauth2/authorization/platform";

/** Keeps the page to come back to after signing in; when that has just failed, the page from before stays kept. */
export function storeReturnAddress(): void {
  if (signInError(window.location.search) !== undefined && sessionStorage.getItem(key) !== null) return;
  sessionStorage.setItem(key, window.location.pathname + window.location.search);
}

/** The page that was left for signing in, once; undefined when there is none. */
export function takeReturnAddress(): string | undefined {
  const place = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  // A path of this site only, never another site's address.
  return place !== null && /^\/(?![/\\])/.test(place) ? place : undefined;
}

/** Why the gateway could not sign the person in, as it says in the address; undefined when all is well. */
export function signInError(search: string): "failed" | "unavailable" | undefined {
  const said = new URLSearchParams(search).get("sign-in");
  return said === "failed" || said === "unavailable" ? said : undefined;
}
