import { useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/**
 * After a change of page: scrolls to the top and moves the focus to the main content, for keyboards and screen readers.
 */
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
