import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import {
  findHeld,
  type LockedVariant,
  lockAndHold,
  lockVariants,
  piecesOf,
  putHolds,
  type StockLine,
  takeHolds,
} from './held.ts'

/**
 * Reserves pieces for a holder (`order/<id>`, `flash-sale/<id>` …), all or none, on top of what it holds already. Refuses
 * `not-enough-stock` with what is left; a variant that is sold beyond its stock, or not counted, always has enough. One
 * statement for any number of lines; of two at once for the last piece one is refused.
 */
export async function holdStock(work: Work, holder: string, lines: readonly StockLine[]): Promise<void> {
  const pieces = piecesOf(lines)
  if (pieces.size === 0) return
  const { variants, isHeld } = await lockAndHold(work, holder, pieces)
  const asked = [...variants.values()].map((variant) => ({ ...variant, quantity: pieces.get(variant.variantId) ?? 0 }))
  for (const { variantId, isRetired, policy, stock, held, quantity } of asked) {
    if (isRetired) throw refuse.unknownVariant({ variantId })
    const left = Math.max(0, stock - held)
    if (policy === 'limited' && quantity > left) throw refuse.notEnoughStock({ variantId, left, asked: quantity })
  }
  if (!isHeld) throw new Error('Pieces were not held, and nothing says why.')
  recordAvailability(work, holder, asked, 1)
}

/** Gives back all that a holder holds, or as much of the lines as it holds. Nothing held: nothing happens. */
export async function releaseStock(work: Work, holder: string, lines?: readonly StockLine[]): Promise<void> {
  const pieces = piecesOf(lines ?? (await findHeld(work, holder)))
  if (pieces.size === 0) return
  const variants = await lockVariants(work, holder, [...pieces.keys()])
  const freed = [...variants.values()]
    .map((variant) => ({ ...variant, quantity: Math.min(variant.mine, pieces.get(variant.variantId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  await takeHolds(work, holder, freed)
  recordAvailability(work, holder, freed, -1)
}

/** Hands reserved pieces from one holder to another; what is left does not change. Refuses `not-held`. */
export async function moveHold(work: Work, from: string, to: string, lines: readonly StockLine[]): Promise<void> {
  const pieces = piecesOf(lines)
  if (pieces.size === 0 || from === to) return
  const moved = heldLines(await lockVariants(work, from, [...pieces.keys()]), pieces)
  await takeHolds(work, from, moved)
  await putHolds(work, to, moved)
}

/** The lines as far as they are held; refuses one that is not. */
export function heldLines(
  variants: ReadonlyMap<string, LockedVariant>,
  pieces: ReadonlyMap<string, number>,
): (LockedVariant & StockLine)[] {
  return [...variants.values()].map((variant) => {
    const quantity = pieces.get(variant.variantId) ?? 0
    if (quantity > variant.mine)
      throw refuse.notHeld({ variantId: variant.variantId, held: variant.mine, asked: quantity })
    return { ...variant, quantity }
  })
}

/** States what is left of products, one fact each; where stock never runs out nothing changed for anybody. */
function recordAvailability(
  work: Work,
  holder: string,
  lines: readonly (LockedVariant & StockLine)[],
  sign: 1 | -1,
): void {
  const limited = lines.filter(({ policy }) => policy === 'limited')
  for (const [productId, own] of Map.groupBy(limited, (line) => line.productId)) {
    const held = own.map(({ variantId, quantity }) => ({ variantId, by: sign * quantity }))
    work.record('catalogue.availability-changed', { productId, holder, held })
  }
}
