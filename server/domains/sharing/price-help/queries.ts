import { sql } from 'kysely'

import type { HelpState, PriceHelp, PriceHelpPage, RunPriceHelp } from '#contracts/sharing'
import { findProductCards, findVariantsForSale, readingCatalogue, variantWords } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { readCursor } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import { shortName } from '../short-name.ts'
import { helperOf } from './give.ts'
import { getHelp, priceOf, standingOf } from './load.ts'
import { newStillNeeded, troubleOf } from './price-help.ts'
import { type HelpRow, reading } from './tables.ts'

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

/** Calls as their owners and friends see them, in the order given; three statements. */
export async function helpCards(db: Database, rows: readonly HelpRow[], now: Date): Promise<PriceHelp[]> {
  if (rows.length === 0) return []
  const catalogue = readingCatalogue(db)
  const variants = await findVariantsForSale(catalogue, [...new Set(rows.map((row) => row.variant_id))])
  const productIds = new Set([...variants.values()].map(({ productId }) => productId))
  const products = await findProductCards(catalogue, [...productIds])
  return rows.flatMap((row) => {
    const variant = variants.get(row.variant_id)
    const product = variant && products.get(variant.productId)
    if (!variant || !product) return []
    const money = (amount: number) => ({ amount, currency: variant.currency })
    const standing = standingOf(row, now)
    const card: PriceHelp = present({
      id: row.id,
      offerId: row.offer_id,
      state: standing.state,
      product,
      variantId: row.variant_id,
      variant: variantWords(variant),
      startPrice: money(row.start_price),
      floorPrice: money(row.floor_price),
      price: money(priceOf(row)),
      needed: row.needed,
      helped: row.helped,
      newStillNeeded: newStillNeeded(standing),
      shape: row.shape,
      buyAt: row.buy_at,
      forGuests: row.for_guests,
      openedAt: row.opened_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      orderId: row.order_id ?? undefined,
    })
    return [card]
  })
}

/** One call with its helpers, and what the asking person is to it. Only the owner is told of the order. */
export async function getHelpPage(db: Database, helpId: string, actor: Actor, now: Date): Promise<PriceHelpPage> {
  const row = await getHelp(reading(db), helpId)
  const [help] = await helpCards(db, [row], now)
  if (!help) throw refuse.unknownHelp()
  const given = await reading(db)
    .selectFrom('sharing.help_given')
    .selectAll()
    .where('help_id', '=', helpId)
    .orderBy('place')
    .execute()
  const people = await personCards(readingIdentity(db), [row.person_id, ...given.map(({ helper_id }) => helper_id)])
  const shown = (id: string) => {
    const card = people.get(id)
    return present({ name: shortName(card?.name ?? ''), avatarUrl: card?.avatarUrl })
  }
  const money = (amount: number) => ({ amount, currency: help.price.currency })
  const isOwner = actor.id === row.person_id
  const own = given.find(({ helper_id }) => helper_id === actor.id)
  const trouble = isOwner ? 'own' : await troubleFor(db, row, actor, now)
  const { orderId, ...forOthers } = help
  return {
    help: isOwner && orderId ? { ...forOthers, orderId } : forOthers,
    owner: shown(row.person_id),
    helpers: given.map(({ helper_id, cut, is_new: isNew, at }) => ({
      ...shown(helper_id),
      cut: money(cut),
      isNew,
      at: at.toISOString(),
    })),
    me: present({ isOwner, trouble, cut: own && money(own.cut) }),
  }
}

/** Somebody who is nobody yet may become a guest by helping; whether that is enough the call says. */
async function troubleFor(db: Database, row: HelpRow, actor: Actor, now: Date) {
  const standing = standingOf(row, now)
  if (actor.kind !== 'anonymous') return troubleOf(standing, await helperOf(db, row, actor, now))
  const stranger = {
    personId: '',
    isMember: false,
    isNew: true,
    hasHelped: false,
    isOwnersDevice: false,
    isOwnersAccount: false,
    isDoneToday: false,
  }
  return troubleOf(standing, stranger)
}

export async function listOwnHelps(
  db: Database,
  personId: string,
  { after, limit = defaultLimit }: PageAsked,
  now: Date,
): Promise<Page<PriceHelp>> {
  const rows = await reading(db)
    .selectFrom('sharing.price_help')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const cards = new Map((await helpCards(db, rows, now)).map((card) => [card.id, card]))
  const page = pageOf(
    rows,
    limit,
    ({ id }) => cards.get(id),
    ({ serial }) => String(serial),
  )
  return { ...page, items: page.items.flatMap((card) => card ?? []) }
}

/** The calls of an offer, for those who run it. */
export async function listOfferHelps(
  db: Database,
  offerId: string,
  { state, after, limit = defaultLimit }: PageAsked & { readonly state?: HelpState },
  now: Date,
): Promise<Page<RunPriceHelp>> {
  const stateNow = sql<string>`case when state = 'open' and ends_at <= ${now} then 'expired' else state end`
  const rows = await reading(db)
    .selectFrom('sharing.price_help')
    .selectAll()
    .where('offer_id', '=', offerId)
    .$if(state !== undefined, (query) => query.where(stateNow, '=', state ?? ''))
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const offer = await reading(db)
    .selectFrom('sharing.help_offer')
    .select('currency')
    .where('id', '=', offerId)
    .executeTakeFirst()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  return pageOf(
    rows,
    limit,
    (row) =>
      present({
        id: row.id,
        owner: { id: row.person_id, name: people.get(row.person_id)?.name ?? '' },
        state: standingOf(row, now).state,
        helped: row.helped,
        newHelpers: row.new_helpers,
        needed: row.needed,
        price: { amount: priceOf(row), currency: offer?.currency ?? 'CNY' },
        openedAt: row.opened_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        orderId: row.order_id ?? undefined,
      }),
    ({ serial }) => String(serial),
  )
}
