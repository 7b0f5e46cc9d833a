import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'

import type { Gathering, GatheringCard, GatheringPhase, OwnSignUp } from '#contracts/gatherings'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { type GatheringRow, type GatheringsTables, reading } from '../tables.ts'
import { phaseAt } from './gathering.ts'
import { getGathering } from './load.ts'

interface Asked {
  readonly after?: string | undefined
  readonly limit: number
}

/** Events that everybody sees: to come and running, the next one first; or those that are over, the latest first. */
export async function findPublic(
  db: Database,
  { which, after, limit }: Asked & { readonly which: 'coming' | 'past' },
  now: Date,
): Promise<Page<GatheringCard>> {
  const isPast = which === 'past'
  const rows = await reading(db)
    .selectFrom('gatherings.gathering')
    .selectAll()
    .where('state', '=', 'open')
    .where('hidden_at', 'is', null)
    .where('ends_at', isPast ? '<=' : '>', now)
    .$if(after !== undefined, (found) => found.where(beyond(after ?? '', isPast)))
    .orderBy('starts_at', isPast ? 'desc' : 'asc')
    .orderBy('id', isPast ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, Object, (row) => `${row.starts_at.getTime()}.${row.id}`)
  return { ...page, items: await cardsOf(db, rows.slice(0, limit), now) }
}

function beyond(cursor: string, isPast: boolean) {
  const [, at, id] = /^(\d{1,15})\.([0-9a-z]{26})$/.exec(cursor) ?? []
  if (at === undefined) throw refuse.badCursor()
  const place = sql`(${new Date(Number(at))}, ${id})`
  return isPast ? sql<SqlBool>`(starts_at, id) < ${place}` : sql<SqlBool>`(starts_at, id) > ${place}`
}

/** Events somebody has signed up for and not left, the latest sign-up first. */
export async function findOwn(db: Database, personId: string, { after, limit }: Asked, now: Date) {
  const rows = await reading(db)
    .selectFrom('gatherings.sign_up')
    .select(['id', 'gathering_id'])
    .where('person_id', '=', personId)
    .where('state', '<>', 'left')
    .$if(after !== undefined, (found) => found.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row.gathering_id,
    ({ id }) => id,
  )
  if (page.items.length === 0) return { items: [] }
  const found = await reading(db)
    .selectFrom('gatherings.gathering')
    .selectAll()
    .where('id', 'in', page.items)
    .where('hidden_at', 'is', null)
    .execute()
  const cards = new Map((await cardsOf(db, found, now)).map((card) => [card.id, card]))
  const items = []
  for (const id of page.items) {
    const [card, own] = [cards.get(id), await ownOf(db, id, personId)]
    if (card && own) items.push({ ...card, own })
  }
  return { ...page, items }
}

/** One event as everybody sees it; a draft is nobody's, and neither is one that is out of sight. */
export async function viewOf(db: Database, gatheringId: string, personId: string, now: Date): Promise<Gathering> {
  const row = await getGathering(reading(db), gatheringId)
  if (row.state === 'draft' || row.hidden_at) throw refuse.unknownGathering()
  const [card] = await cardsOf(db, [row], now)
  if (!card) throw refuse.unknownGathering()
  return present({
    ...card,
    about: row.about,
    questions: row.questions,
    cancelReason: row.cancel_reason ?? undefined,
    results: row.results ?? undefined,
    own: await ownOf(db, gatheringId, personId),
  })
}

async function ownOf(db: Database, gatheringId: string, personId: string): Promise<OwnSignUp | undefined> {
  const row = await reading(db)
    .selectFrom('gatherings.sign_up as own')
    .selectAll('own')
    .select(({ selectFrom, exists }) => [
      selectFrom('gatherings.sign_up as other')
        .select((eb) => eb.fn.countAll<number>().as('ahead'))
        .whereRef('other.gathering_id', '=', 'own.gathering_id')
        .where('other.state', '=', 'waiting')
        .whereRef('other.serial', '<', 'own.serial')
        .as('ahead'),
      exists(
        selectFrom('gatherings.feedback as said')
          .whereRef('said.gathering_id', '=', 'own.gathering_id')
          .whereRef('said.person_id', '=', 'own.person_id'),
      ).as('has_feedback'),
    ])
    .where('own.gathering_id', '=', gatheringId)
    .where('own.person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  return present({
    state: row.state,
    ahead: row.state === 'waiting' ? Number(row.ahead) : undefined,
    code: row.code,
    answers: row.answers,
    cameAt: row.came_at?.toISOString(),
    hasFeedback: Boolean(row.has_feedback),
  })
}

/** Cards in the order given, with how many wait. */
async function cardsOf(db: Database, rows: readonly GatheringRow[], now: Date): Promise<GatheringCard[]> {
  const waiting = await countStates(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    signUpUntil: row.sign_up_until.toISOString(),
    capacity: row.capacity,
    taken: row.taken,
    waiting: waiting.get(row.id)?.waiting ?? 0,
    phase: phaseAt(row, now),
  }))
}

/** How many wait for each event, and have come. */
export async function countStates(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { waiting: number; came: number }>()
  const rows = await reading(db)
    .selectFrom('gatherings.sign_up')
    .select([
      'gathering_id',
      sql<number>`count(*) filter (where state = 'waiting')::int`.as('waiting'),
      sql<number>`count(came_at)::int`.as('came'),
    ])
    .where('gathering_id', 'in', ids)
    .groupBy('gathering_id')
    .execute()
  return new Map(rows.map(({ gathering_id, waiting, came }) => [gathering_id, { waiting, came }]))
}

/** The same as `phaseAt`, for the database. */
export function inPhase(phase: GatheringPhase, now: Date) {
  return ({ eb, and }: ExpressionBuilder<GatheringsTables, 'gatherings.gathering'>) => {
    if (phase === 'draft' || phase === 'cancelled') return eb('state', '=', phase)
    const open = eb('state', '=', 'open')
    if (phase === 'coming') return and([open, eb('starts_at', '>', now)])
    if (phase === 'over') return and([open, eb('ends_at', '<=', now)])
    return and([open, eb('starts_at', '<=', now), eb('ends_at', '>', now)])
  }
}
