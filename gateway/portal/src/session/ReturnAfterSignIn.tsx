import { useEffect } from "react";
import { useNavigate } from "react-router";
import { takeReturnAddress } from "./returnAddress";
import { useMe } from "./useMe";

/** Returns a person who has just signed in to the page they left. */
export function ReturnAfterSignIn() {
  const me = useMe();
  const navigate = useNavigate();
  useEffect(() => {
    // The gateway leads to the home page after every sign-in.
    if (me == null || window.location.pathname !== "/") return;
    const address = takeReturnAddress();
    if (address !== undefined) void navigate(address, { replace: true });
  }, [me, navigate]);
  return null;
}
