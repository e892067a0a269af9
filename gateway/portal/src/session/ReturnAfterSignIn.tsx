import { useEffect } from "react";
import { useNavigate } from "react-router";
import { takeRememberedPlace } from "./returning";
import { useMe } from "./useMe";

/** Brings a person who has just signed in back to the page they left. */
export function ReturnAfterSignIn() {
  const me = useMe();
  const navigate = useNavigate();
  useEffect(() => {
    if (me === undefined) return;
    const place = takeRememberedPlace();
    if (me !== null && place !== undefined) void navigate(place, { replace: true });
  }, [me, navigate]);
  return null;
}
