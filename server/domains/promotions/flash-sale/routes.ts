import {
  claimFlashSale,
  forgetReminder,
  getClaim,
  getFlashSale,
  giveClaimBack,
  listFlashSales,
  listMyClaims,
  listShowFlashSales,
  remindOfFlashSale,
} from '#contracts/promotions'
import { getVisibleShow, readingLive } from '#domains/live/index'
import { defaultLimit, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { cardsOf, claimCard } from './cards.ts'
import { findClaims, findClaimsOf, findMine, findOpenSales, getSale, writeClaimPlace, writePlace } from './queries.ts'
import { dropReminder, wishReminder } from './remind.ts'
import { runtimeOf } from './runtime.ts'
import { giveBack } from './settle.ts'
import { reading, type SaleRow } from './tables.ts'

const personOf = (actor: Actor) => (actor.kind === 'anonymous' ? undefined : actor.id)

/** A sale of a rehearsal is seen by those who may be in it. */
async function checkVisible(reader: Database, sale: SaleRow, actor: Actor): Promise<void> {
  if (sale.show_id && sale.rehearsal) await getVisibleShow(readingLive(reader), sale.show_id, actor)
}

export const saleRoutes = [
  on(listFlashSales, async ({ query, reader, actor, now }) => {
    const { limit = defaultLimit, ...filter } = query
    const rows = await findOpenSales(reading(reader), filter, now, limit + 1)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await cardsOf(reader, shown, now),
      mine: await findMine(reading(reader), shown, personOf(actor)),
      ...(last && rows.length > limit && { next: writePlace(last) }),
    }
  }),
  on(getFlashSale, async ({ params, reader, actor, now }) => {
    const row = await getSale(reading(reader), params.saleId)
    await checkVisible(reader, row, actor)
    const [sale] = await cardsOf(reader, [row], now)
    if (!sale) throw refuse.unknownSale()
    return { sale, mine: await findMine(reading(reader), [row], personOf(actor)) }
  }),
  on(listShowFlashSales, async ({ params, reader, actor, now }) => {
    await getVisibleShow(readingLive(reader), params.showId, actor)
    const rows = await findOpenSales(reading(reader), { showId: params.showId }, now, defaultLimit)
    return {
      items: await cardsOf(reader, rows, now),
      mine: await findMine(reading(reader), rows, personOf(actor)),
    }
  }),
  on(claimFlashSale, async ({ params, body, actor, house, now }) => {
    const draft = { ...body, personId: actor.id, isGuest: actor.kind === 'guest', at: now }
    return claimCard(await runtimeOf(house).claim(params.saleId, draft))
  }),
  on(getClaim, async ({ params, reader, actor, now }) => {
    const claim = (await findClaims(reading(reader), actor.id, [params.claimId])).get(params.claimId)
    if (!claim) throw refuse.unknownClaim()
    const [sale] = await cardsOf(reader, [await getSale(reading(reader), claim.saleId)], now)
    if (!sale) throw refuse.unknownSale()
    return { claim: claimCard(claim), sale }
  }),
  on(giveClaimBack, async ({ params, perform }) => claimCard(await perform((work) => giveBack(work, params.claimId)))),
  on(listMyClaims, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, ...filter } = query
    return pageOf(await findClaimsOf(reading(reader), actor.id, filter, limit + 1), limit, claimCard, writeClaimPlace)
  }),
  on(remindOfFlashSale, ({ params, perform }) => perform((work) => wishReminder(work, params.saleId))),
  on(forgetReminder, ({ params, perform }) => perform((work) => dropReminder(work, params.saleId))),
]
