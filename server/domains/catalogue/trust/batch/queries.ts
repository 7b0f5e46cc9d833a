import { type SqlBool, sql } from 'kysely'

import type {
  Batch,
  BatchEvent,
  BatchLine,
  BatchPage,
  ListedBatch,
  ProductCard,
  TracedBatch,
} from '#contracts/catalogue'
import { present } from '#kernel/present'
import { readCursor, writeCursor } from '../../product/cursor.ts'
import { findProductCards } from '../../product/queries.ts'
import { refuse } from '../../refusals.ts'
import type { CatalogueReader } from '../../tables.ts'
import { pathOf } from './batch.ts'
import { readGtin } from './gtin.ts'

/** The batches of a product with their traces, latest first. The first page says how many there are. */
export async function listBatches(
  db: CatalogueReader,
  today: string,
  productId: string,
  { q, after, limit = 50 }: { q?: string; after?: string; limit?: number },
): Promise<{ items: Batch[]; next?: string; total?: number }> {
  const [at = '', id = ''] = after === undefined ? [] : readCursor('batches', after)
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await select(db)
    .where('product_id', '=', productId)
    .where('removed_at', 'is', null)
    .$if(like !== undefined, (query) => query.where('lot', 'ilike', like ?? ''))
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(made_at, batch.id) < (${at}::timestamptz, ${id})`))
    .orderBy('made_at', 'desc')
    .orderBy('catalogue.batch.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => wireBatch(row, today)),
    ...(after === undefined && { total: await countBatches(db, productId, like) }),
    ...(rows.length > limit && last && { next: writeCursor('batches', [last.made_at.toISOString(), last.id]) }),
  }
}

async function countBatches(db: CatalogueReader, productId: string, like: string | undefined): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue.batch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('product_id', '=', productId)
    .where('removed_at', 'is', null)
    .$if(like !== undefined, (query) => query.where('lot', 'ilike', like ?? ''))
    .executeTakeFirstOrThrow()
  return count
}

/** So many days before its end a batch is one that ends soon. */
const soonDays = 30

/** The batches of all products, latest first. The first page says how many there are. */
export async function listAllBatches(
  db: CatalogueReader,
  today: string,
  { q, best, after, limit = 50 }: { q?: string; best?: 'past' | 'soon'; after?: string; limit?: number },
): Promise<{ items: ListedBatch[]; next?: string; total?: number }> {
  const [at = '', id = ''] = after === undefined ? [] : readCursor('all batches', after)
  const like = `%${(q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const found = sql<SqlBool>`removed_at is null
    and (${like} = '%%' or lot ilike ${like} or gtin like ${like} or exists (
      select from catalogue.product where product.id = batch.product_id
        and concat_ws(' ', title ->> 'zh', title ->> 'en') ilike ${like}))
    and (${best ?? ''} <> 'past' or best_before < ${today}::date)
    and (${best ?? ''} <> 'soon' or best_before between ${today}::date and ${today}::date + ${soonDays}::int)`
  const rows = await select(db)
    .select(({ selectFrom }) =>
      selectFrom('catalogue.product')
        .select('title')
        .whereRef('catalogue.product.id', '=', 'catalogue.batch.product_id')
        .$asScalar()
        .$notNull()
        .as('title'),
    )
    .where(found)
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(made_at, batch.id) < (${at}::timestamptz, ${id})`))
    .orderBy('made_at', 'desc')
    .orderBy('catalogue.batch.id', 'desc')
    .limit(limit + 1)
    .execute()
  const count = db.selectFrom('catalogue.batch').select(({ fn }) => fn.countAll<number>().as('count'))
  const total = after === undefined ? (await count.where(found).executeTakeFirstOrThrow()).count : undefined
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => ({ ...wireBatch(row, today), product: { title: row.title } })),
    ...(total !== undefined && { total: Number(total) }),
    ...(rows.length > limit && last && { next: writeCursor('all batches', [last.made_at.toISOString(), last.id]) }),
  }
}

/** The product on sale that a GTIN names: by its latest batch, else by the barcode of a variant in any of its lengths. */
export async function getProductOfGtin(db: CatalogueReader, gtin: string): Promise<ProductCard> {
  const number = readGtin(gtin)
  if (!number) throw refuse.badGtin({ field: 'gtin' })
  const lengths = [14, 13, 12, 8]
    .map((length) => number.slice(14 - length))
    .filter((one) => one.padStart(14, '0') === number)
  const named = sql<{ id: string }>`(
    select product.id from (
      select product_id, 1 as rank, made_at as at from catalogue.batch where gtin = ${number} and removed_at is null
      union all
      select product_id, 2, null from catalogue.variant where barcode = any(${lengths}) and retired_at is null
    ) as named
    join catalogue.product on product.id = named.product_id and product.status = 'active'
    order by named.rank, named.at desc nulls last, product.serial desc limit 1)`
  const id = (await db.selectFrom(named.as('named')).select('named.id').executeTakeFirst())?.id
  const card = id && (await findProductCards(db, [id])).get(id)
  if (!card) throw refuse.unknownProduct({ gtin: number })
  return card
}

export async function readBatch(db: CatalogueReader, today: string, batchId: string): Promise<Batch> {
  const row = await select(db)
    .where('catalogue.batch.id', '=', batchId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse.unknownBatch({ batchId })
  return wireBatch(row, today)
}

/** A batch's page by its id. A draft's batches are nobody's business yet; those of an archived product stay findable. */
export function getBatchPage(db: CatalogueReader, today: string, batchId: string): Promise<BatchPage> {
  return pageOf(db, today, select(db).where('catalogue.batch.id', '=', batchId))
}

/** A batch's page by what its QR code says. */
export function getLinkedBatch(db: CatalogueReader, today: string, gtin: string, lot: string): Promise<BatchPage> {
  const number = readGtin(gtin)
  if (!number) throw refuse.badGtin({ field: 'gtin' })
  return pageOf(db, today, select(db).where('gtin', '=', number).where('lot', '=', lot))
}

async function pageOf(db: CatalogueReader, today: string, found: ReturnType<typeof select>): Promise<BatchPage> {
  const row = await found.where('removed_at', 'is', null).executeTakeFirst()
  const product = row && row.status !== 'draft' && (await findProductCards(db, [row.product_id])).get(row.product_id)
  if (!product) throw refuse.unknownBatch()
  return { ...tracedBatch(row, today), product }
}

const shownMax = 12

/** The batches that a product's page shows: the latest with its trace, the others to be opened. */
export async function shownBatches(
  db: CatalogueReader,
  today: string,
  productId: string,
): Promise<{ trace?: TracedBatch; batches: BatchLine[] }> {
  const rows = await select(db)
    .where('product_id', '=', productId)
    .where('removed_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('catalogue.batch.id', 'desc')
    .limit(shownMax)
    .execute()
  const [latest] = rows
  return { ...(latest && { trace: tracedBatch(latest, today) }), batches: rows.map(batchLine) }
}

function select(db: CatalogueReader) {
  return db
    .selectFrom('catalogue.batch')
    .select(['catalogue.batch.id', 'product_id', 'version', 'lot', 'gtin', 'origin', 'note', 'made_at', 'changed_at'])
    .select(({ selectFrom }) => [
      selectFrom('catalogue.product')
        .select('status')
        .whereRef('catalogue.product.id', '=', 'catalogue.batch.product_id')
        .$asScalar()
        .as('status'),
      sql<string | null>`produced_on::text`.as('produced'),
      sql<string | null>`best_before::text`.as('best'),
      sql<(Omit<BatchEvent, 'at'> & { at: string })[]>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', event.id, 'at', event.at, 'bizStep', biz_step, 'place', place, 'who', who, 'note', event.note
        ) order by event.at, event.id), '[]')
        from catalogue.batch_event event where event.batch_id = batch.id)`.as('events'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function batchLine(row: Row): BatchLine {
  return present({
    id: row.id,
    lot: row.lot,
    gtin: row.gtin ?? undefined,
    producedOn: row.produced ?? undefined,
    bestBefore: row.best ?? undefined,
    origin: row.origin,
    path: pathOf(row),
  })
}

function tracedBatch(row: Row, today: string): TracedBatch {
  const events = row.events.map((event) => ({ ...event, at: new Date(event.at).toISOString() }))
  return { ...batchLine(row), note: row.note, isPastBest: row.best !== null && row.best < today, events }
}

function wireBatch(row: Row, today: string): Batch {
  const { product_id: productId, version, changed_at } = row
  return { ...tracedBatch(row, today), productId, version, changedAt: changed_at.toISOString() }
}
