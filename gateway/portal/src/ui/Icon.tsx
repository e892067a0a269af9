const paths = {
  down: "m6 9 6 6 6-6",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20",
  forward: "M5 12h14m-5-5 5 5-5 5",
  back: "M19 12H5m5-5-5 5 5 5",
  bell: "M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15L6 16Zm4 4.5h4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c.6-3.6 3.8-6 8-6s7.4 2.4 8 6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6 6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.4 2",
  alert: "M12 3.5 2.5 20h19L12 3.5Zm0 6v5m0 2.6v.2",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5m0-8.8v.2",
  paper: "M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6m-6 4h6",
  pencil: "M4 20l1-4L16.5 4.5l3 3L8 19l-4 1Z",
  coin: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm2.5-11.5c-.6-.9-1.5-1.3-2.5-1.3-1.5 0-2.6.8-2.6 1.9 0 2.6 5.2 1.2 5.2 3.8 0 1.1-1.1 1.9-2.6 1.9-1.1 0-2.1-.5-2.6-1.4M12 6.5v1.7m0 7.6v1.7",
  shield: "M12 3 5 5.5v6c0 4.3 2.9 7.9 7 9.5 4.1-1.6 7-5.2 7-9.5v-6L12 3Zm-3 9 2.2 2.2L15.2 10",
  building: "M4 21V9l8-5 8 5v12M4 21h16M9 21v-6h6v6M9 11h.1m5.8 0h.1",
  transport: "M4 16v-4l2-5h12l2 5v4H4Zm0 0v3h2.5v-3m11 0v3H20v-3M4 12h16M7.5 14h.1m8.8 0h.1",
  home: "M4 11.5 12 5l8 6.5M6 10v10h12V10m-8 10v-6h4v6",
  business: "M4 8h16v12H4V8Zm5 0V5h6v3M4 13h16m-8-1.5v3",
  utilities: "M13 3 6 13.5h5L10.5 21 18 10h-5.5L13 3Z",
  social:
    "M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm7.5.5a2.5 2.5 0 1 0 0-5M3 19c.3-3.2 2.5-5 5.5-5s5.2 1.8 5.5 5m2.5-5c2.6.2 4.2 1.8 4.5 4.5",
  star: "m12 3.5 2.6 5.3 5.9.9-4.3 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.3-4.1 5.9-.9L12 3.5Z",
  grid: "M4 4h7v7H4V4Zm9 0h7v7h-7V4ZM4 13h7v7H4v-7Zm9 0h7v7h-7v-7Z",
} as const;

export type IconName = keyof typeof paths;

/** A decorative drawing. Its meaning is always in the text beside it. */
export function Icon({ name, className = "size-6" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
