/** Limits of a node. A house changes them in code that starts it, never while it runs. */
export interface Budgets {
  /** Lines of the say lane that a room shows in a second; more are sampled. */
  readonly linesSaidPerSecond: number
  /** Chat lines that a fresh viewer is given. */
  readonly history: number
  /** Entries a node keeps in memory for each room; who missed more starts afresh with a snapshot. */
  readonly tail: number
  /** Entries that a page which begins at a place is told one by one; after more it is given the room as it is. */
  readonly gapAtBeginning: number
  /** Bytes that may wait in one line before it is cut. */
  readonly waitingBytes: number
  readonly linesPerPerson: number
  readonly linesPerAddress: number
  readonly linesPerRoom: number
  /** Taps on the heart that count, for one person in one second. */
  readonly likesPerSecond: number
  /** Fastest and slowest tick in ms. */
  readonly tickMs: readonly [number, number]
  /** Share of the node's time that writing news to one room may take before its tick slows down. */
  readonly share: number
  /** How often a node asks the database whether it missed something, in ms. */
  readonly headCheckMs: number
}

export const defaultBudgets: Budgets = {
  linesSaidPerSecond: 400,
  history: 50,
  tail: 1_000,
  gapAtBeginning: 200,
  waitingBytes: 262_144,
  linesPerPerson: 6,
  linesPerAddress: 2_000,
  linesPerRoom: 50_000,
  likesPerSecond: 30,
  tickMs: [40, 170],
  share: 0.07,
  headCheckMs: 1_000,
}
