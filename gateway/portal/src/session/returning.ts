const key = "portal.returnTo";

/** Where the browser goes to sign in. */
export const signInAddress = "/oauth2/authorization/platform";

/** Keeps the page to come back to after signing in; when that has just failed, the page from before stays kept. */
export function rememberPlace(): void {
  if (signInTrouble(window.location.search) !== undefined && sessionStorage.getItem(key) !== null) return;
  sessionStorage.setItem(key, window.location.pathname + window.location.search);
}

/** The page that was left for signing in, once; undefined when there is none. */
export function takeRememberedPlace(): string | undefined {
  const place = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  // A path of this site only, never another site's address.
  return place !== null && /^\/(?![/\\])/.test(place) ? place : undefined;
}

/** Why the gateway could not sign the person in, as it says in the address; undefined when all is well. */
export function signInTrouble(search: string): "failed" | "unavailable" | undefined {
  const said = new URLSearchParams(search).get("sign-in");
  return said === "failed" || said === "unavailable" ? said : undefined;
}
