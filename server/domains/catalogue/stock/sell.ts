import type { StockReason } from '#contracts/catalogue'
import type { Work } from '#platform/work'
import { findHeld, type LockedVariant, lockVariants, piecesOf, type StockLine, takeHolds } from './held.ts'
import { heldLines } from './hold.ts'
import { writeLedger } from './ledger.ts'

/** What became of a sold line: `backOrdered` pieces are sold but not there yet. */
export interface SoldLine extends StockLine {
  readonly backOrdered: number
}

/**
 * Turns what a holder holds, all of it or the lines, into lines `sold` of the ledger. Of a variant that is sold on beyond
 * its stock the ledger gives what it has and the rest is back-ordered; one that is not counted has no ledger. Without
 * lines a second call finds nothing and sells nothing. Refuses `not-held`.
 */
export async function sellHeld(
  work: Work,
  holder: string,
  lines?: readonly StockLine[],
  note?: string,
): Promise<SoldLine[]> {
  const pieces = piecesOf(lines ?? (await findHeld(work, holder)))
  if (pieces.size === 0) return []
  const variants = await lockVariants(work, holder, [...pieces.keys()])
  // Without lines what counts is what is held once the locks are there: another may have sold it meanwhile.
  const sold = lines ? heldLines(variants, pieces) : allHeld(variants)
  const given = sold.map((line) => ({ ...line, given: givenOf(line) }))
  await takeHolds(
    work,
    holder,
    given.filter((line) => line.given === 0),
  )
  const counted = given.filter((line) => line.given > 0)
  await writeLedger(
    work,
    counted.map((line) => ({
      ...movementOf(line, -line.given, line.held - line.quantity, 'sold', note),
      from: { holder, quantity: line.quantity },
    })),
  )
  return given.map(({ variantId, quantity, policy, given }) => ({
    variantId,
    quantity,
    backOrdered: policy === 'untracked' ? 0 : quantity - given,
  }))
}

/** Puts pieces that came back on the level, as lines `returned` of the ledger; where stock is not counted nothing moves. */
export async function returnStock(work: Work, lines: readonly StockLine[], note?: string): Promise<void> {
  const pieces = piecesOf(lines)
  if (pieces.size === 0) return
  const variants = await lockVariants(work, '', [...pieces.keys()])
  const counted = [...variants.values()].filter(({ policy }) => policy !== 'untracked')
  await writeLedger(
    work,
    counted.map((line) => movementOf(line, pieces.get(line.variantId) ?? 0, line.held, 'returned', note)),
  )
}

function allHeld(variants: ReadonlyMap<string, LockedVariant>): (LockedVariant & StockLine)[] {
  return [...variants.values()].flatMap((variant) => (variant.mine > 0 ? [{ ...variant, quantity: variant.mine }] : []))
}

function givenOf({ policy, stock, quantity }: LockedVariant & StockLine): number {
  if (policy === 'untracked') return 0
  return policy === 'continue' ? Math.min(stock, quantity) : quantity
}

function movementOf(
  { productId, variantId, stock, stockNumber, policy }: LockedVariant,
  delta: number,
  held: number,
  reason: StockReason,
  note: string | undefined,
) {
  const isLimited = policy === 'limited'
  return { productId, variantId, stockNumber, before: stock, held: isLimited ? held : 0, delta, reason, note }
}
