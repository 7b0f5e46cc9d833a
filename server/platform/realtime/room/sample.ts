import type { Kept } from './kept.ts'

/** What of a tick is shown: entries in order, each with the lines that were folded into it. */
export interface Sample {
  readonly shown: readonly { readonly entry: Kept; readonly folded: readonly Kept[] }[]
  readonly leftOut: number
  readonly folded: number
}

/**
 * Chooses what one frame shows. Everything of the must lane; of the say lane identical texts once, and at most
 * `allowance` lines, dealt out one an author until it is used up. Nobody gains by talking more.
 */
export function sample(entries: readonly Kept[], allowance: number): Sample {
  const folds = foldTexts(entries)
  const said = [...folds.keys()].filter((entry) => entry.lane === 'say')
  const chosen = said.length <= allowance ? undefined : new Set(dealOut(said, allowance))
  const shown = []
  let leftOut = 0
  let folded = 0
  for (const [entry, others] of folds) {
    if (chosen && entry.lane === 'say' && !chosen.has(entry)) {
      leftOut += 1 + others.length
      continue
    }
    folded += others.length
    shown.push({ entry, folded: others })
  }
  return { shown, leftOut, folded }
}

function foldTexts(entries: readonly Kept[]): Map<Kept, Kept[]> {
  const folds = new Map<Kept, Kept[]>()
  const first = new Map<string, Kept>()
  for (const entry of entries) {
    if (entry.text === undefined) continue
    const text = entry.lane === 'say' ? entry.fold?.text : undefined
    const same = text === undefined ? undefined : first.get(text)
    if (same) {
      folds.get(same)?.push(entry)
      continue
    }
    if (text !== undefined) first.set(text, entry)
    folds.set(entry, [])
  }
  return folds
}

/** One line of each author, then a second one of each … When not even one each fits, authors are taken evenly spread. */
function dealOut(said: readonly Kept[], allowance: number): Kept[] {
  const hands = new Map<string, Kept[]>()
  for (const entry of said) {
    const author = entry.author ?? `#${entry.seq}`
    const hand = hands.get(author)
    if (hand) hand.push(entry)
    else hands.set(author, [entry])
  }
  const dealt: Kept[] = []
  for (let round = 0; dealt.length < allowance; round++) {
    const turn = [...hands.values()].flatMap((hand) => hand[round] ?? [])
    dealt.push(...spread(turn, allowance - dealt.length))
  }
  return dealt
}

function spread<T>(items: readonly T[], places: number): readonly T[] {
  if (items.length <= places) return items
  return items.filter(
    (_, nth) => Math.floor(((nth + 1) * places) / items.length) > Math.floor((nth * places) / items.length),
  )
}
