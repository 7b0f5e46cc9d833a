import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'

import type { Endorsement, EndorsementState, ShownEndorsement, Texts } from '#contracts/catalogue'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor, writeCursor } from '../../product/cursor.ts'
import { refuse } from '../../refusals.ts'
import { type CatalogueReader, type CatalogueTables, reading } from '../../tables.ts'
import { illustrationOf, shownIllustration } from '../illustration/queries.ts'
import { stateOn } from './endorsement.ts'

type Endorsements = ExpressionBuilder<CatalogueTables, 'catalogue.endorsement'>

interface Filter {
  readonly q?: string
  readonly state?: EndorsementState
  readonly productId?: string
  readonly hostId?: string
}

/** Endorsements, those that end last at the top, as they are on the day. The first page says how many there are. */
export async function listEndorsements(
  db: Database,
  today: string,
  { after, limit = 50, ...filter }: Filter & { after?: string; limit?: number },
): Promise<{ items: Endorsement[]; next?: string; total?: number }> {
  const [until = '', id = ''] = after === undefined ? [] : readCursor('endorsements', after)
  const rows = await select(reading(db))
    .where((one) => matches(one, today, filter))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(until_day, endorsement.id) < (${until}::date, ${id})`),
    )
    .orderBy('until_day', 'desc')
    .orderBy('catalogue.endorsement.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: await wireEndorsements(db, rows.slice(0, limit), today),
    ...(after === undefined && { total: await countEndorsements(reading(db), today, filter) }),
    ...(rows.length > limit && last && { next: writeCursor('endorsements', [last.until, last.id]) }),
  }
}

export async function getEndorsement(db: Database, today: string, endorsementId: string): Promise<Endorsement> {
  const rows = await select(reading(db))
    .where('catalogue.endorsement.id', '=', endorsementId)
    .where('removed_at', 'is', null)
    .execute()
  const [one] = await wireEndorsements(db, rows, today)
  if (!one) throw refuse.unknownEndorsement({ endorsementId })
  return one
}

/** Who stands up for a product on the day; nobody before or after a period. */
export async function shownEndorsements(
  db: CatalogueReader,
  today: string,
  productId: string,
): Promise<ShownEndorsement[]> {
  const rows = await running(db, today, { productId })
  return rows.map(shownEndorsement)
}

/** What a host stands up for on the day, with the products that are on sale. */
export async function hostEndorsements(db: CatalogueReader, today: string, hostId: string) {
  const rows = await running(db, today, { hostId })
  return rows.map((row) => ({
    ...shownEndorsement(row),
    products: row.products.filter(({ status }) => status === 'active').map(({ status, ...product }) => product),
  }))
}

function running(db: CatalogueReader, today: string, filter: Filter) {
  return select(db)
    .where((one) => matches(one, today, { ...filter, state: 'running' }))
    .orderBy('from_day')
    .orderBy('catalogue.endorsement.id')
    .limit(20)
    .execute()
}

async function countEndorsements(db: CatalogueReader, today: string, filter: Filter): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue.endorsement')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((one) => matches(one, today, filter))
    .executeTakeFirstOrThrow()
  return count
}

/** The same cuts as `stateOn` makes, for the database. */
function matches(one: Endorsements, today: string, { q, state, productId, hostId }: Filter): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [one('removed_at', 'is', null)]
  if (state === 'upcoming') conditions.push(one('from_day', '>', today))
  if (state === 'running') conditions.push(one('from_day', '<=', today), one('until_day', '>=', today))
  if (state === 'ended') conditions.push(one('until_day', '<', today))
  if (hostId) conditions.push(one('host_id', '=', hostId))
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  if (like)
    conditions.push(sql<SqlBool>`(name::text ilike ${like} or quote::text ilike ${like} or rights ilike ${like})`)
  if (productId)
    conditions.push(
      one.exists(
        one
          .selectFrom('catalogue.endorsement_product')
          .select('product_id')
          .whereRef('endorsement_id', '=', 'catalogue.endorsement.id')
          .where('product_id', '=', productId),
      ),
    )
  return one.and(conditions)
}

function select(db: CatalogueReader) {
  return db
    .selectFrom('catalogue.endorsement')
    .select(['catalogue.endorsement.id', 'version', 'name', 'role', 'quote', 'host_id', 'illustration_id', 'rights'])
    .select(['is_demo', 'changed_at'])
    .select([
      sql<string>`from_day::text`.as('from'),
      sql<string>`until_day::text`.as('until'),
      illustrationOf('catalogue.endorsement.illustration_id').as('illustration'),
      sql<{ id: string; handle: string; title: Texts; status: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', product.id, 'handle', product.handle, 'title', product.title, 'status', product.status
        ) order by product.id), '[]')
        from catalogue.endorsement_product join catalogue.product on product.id = product_id
        where endorsement_id = endorsement.id)`.as('products'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function shownEndorsement(row: Row): ShownEndorsement {
  return present({
    id: row.id,
    name: row.name,
    role: row.role,
    quote: row.quote,
    from: row.from,
    until: row.until,
    hostId: row.host_id ?? undefined,
    picture: shownIllustration(row.illustration),
  })
}

async function wireEndorsements(db: Database, rows: readonly Row[], today: string): Promise<Endorsement[]> {
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap((row) => row.host_id ?? []),
  )
  return rows.map((row) =>
    present({
      ...shownEndorsement(row),
      state: stateOn(row, today),
      version: row.version,
      illustrationId: row.illustration_id ?? undefined,
      hostName: row.host_id ? people.get(row.host_id)?.name : undefined,
      rights: row.rights,
      products: row.products.map(({ id, title }) => ({ id, title })),
      isDemo: row.is_demo,
      changedAt: row.changed_at.toISOString(),
    }),
  )
}
