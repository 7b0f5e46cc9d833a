import { sql } from 'kysely'

import type { FlashSaleDraft } from '#contracts/promotions'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { type Claim, claimPieces } from '../claim.ts'
import type { ClaimDraft } from '../flash-sale.ts'
import { createSale } from '../run/create.ts'
import { reading } from '../tables.ts'

/** A stage with goods in a flash sale. */
export async function market() {
  const on = await stage()

  /** A product of one variant at 12.90; gives the variant's id. */
  async function lipstick(stock = 10): Promise<string> {
    const productId = await on.product('Lipstick', 1290, stock)
    const { rows } = await sql<{
      id: string
    }>`select id from catalogue.variant where product_id = ${productId}`.execute(on.db)
    return rows[0]?.id ?? ''
  }

  /** A sale of `allotment` pieces at 9.90, two a person, open for ten minutes, unless said otherwise. */
  async function sale(variantId: string, allotment: number, draft: Partial<FlashSaleDraft> = {}, by: Actor = system) {
    const items = [{ variantId, price: 990, allotment }]
    return on.perform(by, (work) => createSale(work, { items, perPerson: 2, minutes: 10, ...draft }))
  }

  const draft = (who: Actor, variantId: string, quantity = 1, id = newId()): ClaimDraft => ({
    id,
    personId: who.id,
    isGuest: who.kind === 'guest',
    variantId,
    quantity,
    at: on.clock.now(),
  })
  const claim = async (saleId: string, ...drafts: ClaimDraft[]) =>
    (await on.perform(system, (work) => claimPieces(work, saleId, drafts))).answers

  /** One claim that is honoured. */
  async function honoured(saleId: string, who: Actor, variantId: string, quantity = 1): Promise<Claim> {
    const [answer] = await claim(saleId, draft(who, variantId, quantity))
    if (!answer || !('personId' in answer)) throw answer ?? new Error('There was no answer.')
    return answer
  }

  /** Pieces of the sale that are taken, pieces the catalogue holds for it, and those it holds for nobody. */
  async function counts(saleId: string, variantId: string) {
    const { taken, allotment } = await reading(on.db)
      .selectFrom('promotions.flash_sale_item')
      .select(['taken', 'allotment'])
      .where('sale_id', '=', saleId)
      .where('variant_id', '=', variantId)
      .executeTakeFirstOrThrow()
    const { rows } = await sql<{ held: number; free: number }>`
      select coalesce((select quantity from catalogue.stock_hold
          where variant_id = variant.id and holder = ${`flash-sale/${saleId}`}), 0) as held, stock - held as free
      from catalogue.variant where id = ${variantId}`.execute(on.db)
    return { taken, allotment, held: rows[0]?.held, free: rows[0]?.free }
  }

  return { ...on, lipstick, sale, draft, claim, honoured, counts }
}
