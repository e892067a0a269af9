const key = "portal.returnTo";

/** Where the browser goes to sign in. */
export const signInAddress = "/oauth2/authorization/platform";

/** Keeps the page to come back to after signing in. */
export function rememberPlace(): void {
  sessionStorage.setItem(key, window.location.pathname + window.location.search);
}

/** The page that was left for signing in, once; undefined when there is none. */
export function takeRememberedPlace(): string | undefined {
  const place = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  // A path of this site only, never another site's address.
  return place !== null && /^\/(?![/\\])/.test(place) ? place : undefined;
}
