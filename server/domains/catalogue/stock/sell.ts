import type { StockReason } from '#contracts/catalogue'
import type { Work } from '#platform/work'
import { findHeld, findHolds, type LockedVariant, lockVariants, piecesOf, type StockLine, takeHolds } from './held.ts'
import { heldLines } from './hold.ts'
import { writeLedger } from './ledger.ts'

/** What became of a sold line: `backOrdered` pieces are sold but not there yet. */
export interface SoldLine extends StockLine {
  readonly backOrdered: number
}

/** Lines that are sold to one holder; all that it holds when there are none. */
export interface Sale {
  readonly holder: string
  readonly lines?: readonly StockLine[] | undefined
  readonly note?: string | undefined
}

/**
 * Turns what holders hold, all of it or their lines, into lines `sold` of the ledger, in two statements for any number of
 * sales. Of a variant that is sold on beyond its stock the ledger gives what it has and the rest is back-ordered; one that
 * is not counted has no ledger. Without lines a second call finds nothing and sells nothing. Refuses `not-held`.
 */
export async function sellHeld(work: Work, sales: readonly Sale[]): Promise<SoldLine[][]> {
  const asked: { readonly sale: Sale; readonly pieces: Map<string, number> }[] = []
  for (const sale of sales) asked.push({ sale, pieces: piecesOf(sale.lines ?? (await findHeld(work, sale.holder))) })
  const variantIds = [...new Set(asked.flatMap(({ pieces }) => [...pieces.keys()]))]
  if (variantIds.length === 0) return asked.map(() => [])
  const [levels, holds] = await Promise.all([
    lockVariants(work, '', variantIds),
    findHolds(
      work,
      asked.map(({ sale }) => sale.holder),
    ),
  ])
  const sold = asked.map(({ sale, pieces }) => takeFrom(levels, holds, sale, pieces))
  for (const { sale, given } of sold)
    await takeHolds(
      work,
      sale.holder,
      given.filter((line) => line.given === 0),
    )
  await writeLedger(
    work,
    sold.flatMap(({ sale, given }) => given.filter((line) => line.given > 0).map((line) => soldLine(line, sale))),
  )
  return sold.map(({ given }) =>
    given.map(({ variantId, quantity, policy, given }) => ({
      variantId,
      quantity,
      backOrdered: policy === 'untracked' ? 0 : quantity - given,
    })),
  )
}

type Given = LockedVariant & StockLine & { readonly given: number }

/** What a sale gets, and the levels as they are after it. */
function takeFrom(
  levels: Map<string, LockedVariant>,
  holds: ReadonlyMap<string, number>,
  sale: Sale,
  pieces: ReadonlyMap<string, number>,
): { readonly sale: Sale; readonly given: Given[] } {
  const own = new Map(
    [...pieces.keys()].flatMap((variantId): [string, LockedVariant][] => {
      const level = levels.get(variantId)
      return level ? [[variantId, { ...level, mine: holds.get(`${sale.holder} ${variantId}`) ?? 0 }]] : []
    }),
  )
  // Without lines what counts is what is held once the locks are there: another may have sold it meanwhile.
  const lines = sale.lines ? heldLines(own, pieces) : allHeld(own)
  const given = lines.map((line) => ({ ...line, given: givenOf(line) }))
  for (const { variantId, stock, stockNumber, held, quantity, given: taken } of given) {
    const level = levels.get(variantId)
    if (!level) continue
    const moved = taken > 0 ? { stock: stock - taken, stockNumber: stockNumber + 1 } : {}
    levels.set(variantId, { ...level, ...moved, held: held - quantity })
  }
  return { sale, given }
}

function soldLine(line: Given, { holder, note }: Sale) {
  return {
    ...movementOf(line, -line.given, line.held - line.quantity, 'sold', note),
    from: { holder, quantity: line.quantity },
  }
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
