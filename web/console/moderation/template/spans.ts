/** How long a measure of a template holds; 0 until it is lifted. */
export const spans = [
  { minutes: 60, word: 'hour' },
  { minutes: 1440, word: 'day' },
  { minutes: 10_080, word: 'week' },
  { minutes: 43_200, word: 'month' },
  { minutes: 0, word: 'forever' },
] as const
