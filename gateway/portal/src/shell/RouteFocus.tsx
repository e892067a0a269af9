import { useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** After going to another page: its top, and the keyboard's and screen reader's place at its main part. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const how = useNavigationType();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById("main")?.focus({ preventScroll: true });
    if (how !== "POP") window.scrollTo(0, 0);
  }, [pathname, how]);
  return null;
}
