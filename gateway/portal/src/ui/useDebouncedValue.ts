import { useEffect, useState } from "react";

/** Returns the value once it has not changed for the given milliseconds. */
export function useDebouncedValue<T>(value: T, rest: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
