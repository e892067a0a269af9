/** From the worst to the best. */
export const scores = [1, 2, 3, 4, 5] as const;

export type Score = (typeof scores)[number];
