import { useState } from "react";
import { useMe } from "./useMe";

/**
 * Id of the person at this page: who is signed in, or was last while the page is open. A form that has it as its key
 * survives the end of a session, and begins anew for another person.
 */
export function usePersonId(): string | undefined {
  const me = useMe();
  const [last, setLast] = useState(me?.id);
  if (me != null && me.id !== last) setLast(me.id);
  return me?.id ?? last;
}
