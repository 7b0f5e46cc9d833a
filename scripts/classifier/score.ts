/** How often a judge is right, and the harmonic mean of its precision and recall; both rounded to four places. */
export function scoreOf(judged: readonly { readonly is: boolean; readonly found: boolean }[]): {
  accuracy: number
  f1: number
} {
  const count = (isCounted: (one: (typeof judged)[number]) => boolean) => judged.filter(isCounted).length
  const both = count(({ is, found }) => is && found)
  const either = count(({ is }) => is) + count(({ found }) => found)
  return {
    accuracy: round(count(({ is, found }) => is === found) / judged.length),
    f1: round(either === 0 ? 0 : (2 * both) / either),
  }
}

const round = (share: number) => Math.round(share * 10_000) / 10_000
