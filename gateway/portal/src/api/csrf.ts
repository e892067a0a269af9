/** Returns the token from the cookie that the gateway sets for scripts; undefined before the first response. */
export function csrfToken(cookies: string = document.cookie): string | undefined {
  for (const cookie of cookies.split(";")) {
    const [name, ...value] = cookie.trim().split("=");
    if (name === "XSRF-TOKEN") return decodeURIComponent(value.join("="));
  }
  return undefined;
}

/** Returns the token; requests one from the gateway first when the browser has none yet. */
export async function freshCsrfToken(): Promise<string | undefined> {
  if (csrfToken() === undefined) await fetch("/api/v1/me", { headers: { Accept: "application/json" } });
  return csrfToken();
}
