/** Whole percents of votes among those who answered; of several choices each they may add up to more than 100. */
export function sharesOf(votes: readonly number[], people: number): number[] {
  return votes.map((count) => (people === 0 ? 0 : Math.round((count / people) * 100)))
}

/** The places of the most chosen options; none while nobody has chosen. */
export function leadersOf(votes: readonly number[]): ReadonlySet<number> {
  const most = Math.max(0, ...votes)
  return new Set(most === 0 ? [] : votes.flatMap((count, place) => (count === most ? [place] : [])))
}
