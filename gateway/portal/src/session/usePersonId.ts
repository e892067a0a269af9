import { useState } from "react";
import { useMe } from "./useMe";

/**
 * Returns the id of the person who is signed in, or was last signed in while the page is open. A form with this key
 * survives the end of a session and is reset for another person.
 */
export function usePersonId(): string | undefined {
  const me = useMe();
  const [last, setLast] = useState(me?.id);
  if (me != null && me.id !== last) setLast(me.id);
  return me?.id ?? last;
}
