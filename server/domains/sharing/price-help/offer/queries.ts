import { sql } from 'kysely'

import type { HelpOffer, HelpOfferState, RunHelpOffer } from '#contracts/sharing'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor } from '../../cursor.ts'
import { refuse } from '../../refusals.ts'
import { type OfferRow, reading } from '../tables.ts'
import { offerCards } from './load.ts'

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

/** Offers of which a call can be opened now, the newest first. */
export async function listHelpOffers(
  db: Database,
  { productId, after, limit = defaultLimit }: PageAsked & { readonly productId?: string },
  now: Date,
): Promise<Page<HelpOffer>> {
  const rows = await reading(db)
    .selectFrom('sharing.help_offer')
    .selectAll()
    .where(isIn('running', now))
    .where(sql<boolean>`(total is null or taken < total)`)
    .$if(productId !== undefined, (query) => query.where('product_id', '=', productId ?? ''))
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const cards = new Map((await offerCards(db, rows, now)).map((card) => [card.id, card]))
  const page = pageOf(
    rows,
    limit,
    ({ id }) => cards.get(id),
    ({ serial }) => String(serial),
  )
  return { ...page, items: page.items.flatMap((card) => (card?.product.isOnSale ? [card] : [])) }
}

/** The same as `offerStateAt`, for the database. */
function isIn(state: HelpOfferState, now: Date) {
  const isOver = sql`(state = 'ended' or ends_at <= ${now})`
  if (state === 'ended') return sql<boolean>`${isOver}`
  const inState = {
    paused: sql`state = 'paused'`,
    scheduled: sql`state = 'active' and starts_at > ${now}`,
    running: sql`state = 'active' and starts_at <= ${now}`,
  }[state]
  return sql<boolean>`(${inState} and not ${isOver})`
}

interface Figures {
  readonly calls: number
  readonly reached: number
  readonly bought: number
  readonly helps: number
  readonly new_helpers: number
}

type FiguredRow = OfferRow & { readonly figures: Figures }

const figures = sql<Figures>`(
  select json_build_object('calls', count(*), 'reached', count(*) filter (where helped = needed),
    'bought', count(*) filter (where state = 'bought'), 'helps', coalesce(sum(helped), 0),
    'new_helpers', coalesce(sum(new_helpers), 0))
  from sharing.price_help as call where call.offer_id = help_offer.id)`.as('figures')

export async function listRunHelpOffers(
  db: Database,
  { q, state, after, limit = defaultLimit }: PageAsked & { readonly q?: string; readonly state?: HelpOfferState },
  now: Date,
): Promise<Page<RunHelpOffer>> {
  const words = q?.trim().toLowerCase() ?? ''
  const rows = await reading(db)
    .selectFrom('sharing.help_offer')
    .selectAll()
    .select(figures)
    .$if(state !== undefined, (query) => query.where(isIn(state ?? 'running', now)))
    .$if(words !== '', (query) => query.where(sql<boolean>`position(${words} in lower(words)) > 0`))
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const cards = await runCards(db, rows, now)
  const page = pageOf(
    rows,
    limit,
    ({ id }) => cards.get(id),
    ({ serial }) => String(serial),
  )
  return { ...page, items: page.items.flatMap((card) => card ?? []) }
}

export async function readHelpOffer(db: Database, offerId: string, now: Date): Promise<RunHelpOffer> {
  const row = await reading(db)
    .selectFrom('sharing.help_offer')
    .selectAll()
    .select(figures)
    .where('id', '=', offerId)
    .executeTakeFirst()
  const card = row && (await runCards(db, [row], now)).get(offerId)
  if (!card) throw refuse.unknownHelpOffer()
  return card
}

async function runCards(db: Database, rows: readonly FiguredRow[], now: Date): Promise<Map<string, RunHelpOffer>> {
  const cards = await offerCards(db, rows, now)
  const makers = await personCards(
    readingIdentity(db),
    rows.map(({ created_by }) => created_by),
  )
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    cards.flatMap((card) => {
      const row = rowOf.get(card.id)
      if (!row) return []
      const { calls, reached, bought, helps, new_helpers: newHelpers } = row.figures
      const shown: RunHelpOffer = present({
        ...card,
        version: row.version,
        callsPerPerson: row.calls_per_person,
        helpsPerDay: row.helps_per_day,
        total: row.total ?? undefined,
        calls,
        reached,
        bought,
        helps,
        newHelpers,
        createdBy: makers.get(row.created_by)?.name ?? '',
        createdAt: row.created_at.toISOString(),
      })
      return [[card.id, shown] as const]
    }),
  )
}
