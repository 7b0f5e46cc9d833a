import { refuse } from '../../refusals.ts'

/** Products one shelf holds. */
export const shelfSize = 200

export function checkRoom(products: number): void {
  if (products > shelfSize) throw refuse.shelfFull()
}

/** The named products first, in their order, then the rest as it was. Refuses one that is not on the shelf. */
export function reorder(shelf: readonly string[], wanted: readonly string[]): string[] {
  const there = new Set(shelf)
  for (const productId of wanted) if (!there.has(productId)) throw refuse.notOnShelf({ productId })
  const front = new Set(wanted)
  return [...front, ...shelf.filter((productId) => !front.has(productId))]
}

/** The neighbour of what is explained now, round the shelf; without one it begins at the near end. */
export function neighbour(shelf: readonly string[], now: string | undefined, step: 'next' | 'previous'): string {
  const by = step === 'next' ? 1 : -1
  const place = now === undefined ? -1 : shelf.indexOf(now)
  const from = place < 0 && step === 'previous' ? 0 : place
  const found = shelf[(from + by + shelf.length) % shelf.length]
  if (found === undefined) throw refuse.emptyShelf()
  return found
}
