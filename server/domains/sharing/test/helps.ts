import { sql } from 'kysely'

import type { HelpOfferDraft } from '#contracts/sharing'
import type { Actor } from '#platform/work'
import { later, minutes, stage } from '#test/world/stage'
import { giveHelp } from '../price-help/give.ts'
import { createHelpOffer } from '../price-help/offer/keep.ts'
import { openHelp } from '../price-help/open.ts'
import { getHelpPage } from '../price-help/queries.ts'
import '../index.ts'

/** A stage for tests of price help: an operator, something to get cheaper, and friends. */
export async function helpStage() {
  const world = await stage()
  const { db, perform, clock, someone } = world
  const operator = await someone('Boss', ['operator'])

  /** An offer from 100.00 down to 40.00 with three friends, unless said otherwise. */
  async function offer(
    change: Partial<HelpOfferDraft> = {},
    price = 10_000,
    stock: number | null = 10,
  ): Promise<string> {
    const productId = await world.product('Lamp', price, stock)
    const { rows } = await sql<{
      id: string
    }>`select id from catalogue.variant where product_id = ${productId}`.execute(db)
    const draft: HelpOfferDraft = {
      variantId: rows[0]?.id ?? '',
      startPrice: 10_000,
      floorPrice: 4_000,
      needed: 3,
      newNeeded: 0,
      shape: 'equal',
      buyAt: 'any',
      startsAt: later(minutes(-60)).toISOString(),
      endsAt: later(minutes(60 * 24 * 30)).toISOString(),
      callHours: 24,
      callsPerPerson: 2,
      helpsPerDay: 3,
      forGuests: false,
      ...change,
    }
    return perform(operator, (work) => createHelpOffer(work, draft))
  }

  const open = (who: Actor, offerId: string) => perform(who, (work) => openHelp(work, offerId))
  const give = (who: Actor, helpId: string) => perform(who, (work) => giveHelp(work, helpId))
  const page = (who: Actor, helpId: string) => getHelpPage(db, helpId, who, clock.now())
  const priceOf = async (who: Actor, helpId: string) => (await page(who, helpId)).help.price.amount
  return { ...world, operator, offer, open, give, page, priceOf }
}
