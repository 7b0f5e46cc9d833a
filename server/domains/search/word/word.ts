/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to make one word of the other; more
 * than `most` is told as `most + 1`. Optimal string alignment, row by row.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, place) => place)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Letters that may be wrong in a word of this length. */
export function mistakesIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2
}

export interface KnownWord {
  readonly word: string
  readonly documents: number
}

/** The known word that was meant, the nearest, of those the most frequent; undefined when none is near enough. */
export function meant(word: string, known: readonly KnownWord[]): string | undefined {
  const most = mistakesIn(word)
  const near = known
    .map((one) => ({ ...one, off: distance(word, one.word, most) }))
    .filter(({ off }) => off > 0 && off <= most)
    .toSorted((a, b) => a.off - b.off || b.documents - a.documents)
  return near[0]?.word
}
