/** Documents of one segment, at most; as many as are drawn together of smaller ones. */
export const largest = 131_072
/** So many documents that are in no segment are closed in one: until then each search looks through them. */
export const tailSize = 8_192
/** Serials of one row of places. */
export const chunkSize = 128
/** Of so many documents one says its rank. */
export const sampleEvery = 1_024

/** Where something stands in the order of its kind: by rank, the same rank by its id, both falling. */
export interface Standing {
  readonly rank: number
  readonly ref: string
}

/** Negative when `a` stands in front of `b`. */
export function inOrder(a: Standing, b: Standing): number {
  if (a.rank !== b.rank) return b.rank - a.rank
  if (a.ref === b.ref) return 0
  return a.ref > b.ref ? -1 : 1
}

export function samplesOf(ranks: readonly number[]): number[] {
  return ranks.filter((_, place) => place % sampleEvery === 0)
}

/** No document from this place on stands in front of the rank that is given. */
export function boundAt(samples: readonly number[], place: number): number {
  return samples[Math.floor(place / sampleEvery)] ?? Number.NEGATIVE_INFINITY
}

/** The first place at which something behind `rank` may stand: the start of the last stretch that begins in front of it. */
export function firstBehind(samples: readonly number[], rank: number): number {
  const behind = samples.findIndex((sample) => sample <= rank)
  const stretch = behind === -1 ? samples.length : behind
  return Math.max(0, stretch - 1) * sampleEvery
}
