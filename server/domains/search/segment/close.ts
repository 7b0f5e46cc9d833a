import { sql } from 'kysely'

import type { SearchKind } from '#contracts/search'
import type { Database, NoTables } from '#platform/db/database'
import type { House } from '#platform/house'
import type { Tx } from '#platform/work'
import { type BuiltSegment, buildSegment } from './build.ts'
import { chunkSize, inOrder, largest, samplesOf, tailSize } from './segment.ts'

type Around = Pick<House, 'db' | 'clock'>

interface Row {
  readonly serial: number
  readonly ref: string
  readonly rank: number
  readonly text: string
}

/** Keeps a writer's serials from being passed over: taken together by who writes, alone by who closes. */
const gate = sql`hashtext('search.document')`

/** To be asked before a document is written, in the same transaction. */
export async function enterGate(tx: Tx<NoTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${gate})`.execute(tx)
}

/**
 * Closes the documents of a kind that are in no segment yet, when they are `least` or more: in one segment of at most the
 * largest size. Answers whether it did. Two at once close it once.
 */
export async function closeTail({ db, clock }: Around, kind: SearchKind, least = tailSize): Promise<boolean> {
  const tail = await readTail(db, kind, least)
  if (!tail) return false
  const rows = await readRows(
    db,
    sql`kind = ${kind} and serial > ${tail.from} and serial <= ${tail.until} order by serial`,
  )
  const built = await build(rows)
  return db.transaction().execute(async (tx) => {
    const moved = await sql`
      insert into search.closed (kind, serial) values (${kind}, ${tail.until})
      on conflict (kind) do update set serial = excluded.serial where closed.serial = ${tail.from}
      returning kind`.execute(tx)
    if (moved.rows.length === 0) return false
    if (built) await keep(tx, kind, built, clock.now())
    return true
  })
}

/** Nobody who took a lower serial than the highest seen here may still be writing: they are waited for. */
async function readTail(db: Database, kind: SearchKind, least: number) {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${gate})`.execute(tx)
    const { rows } = await sql<{ from: number; until: number | null; documents: number }>`
      select from_serial as from, max(tail.serial) as until, count(tail.serial)::int as documents
      from (select coalesce((select serial from search.closed where kind = ${kind}), 0) as from_serial) as closed
      left join lateral (
        select serial from search.document
        where kind = ${kind} and serial > closed.from_serial order by serial limit ${largest}
      ) as tail on true
      group by from_serial`.execute(tx)
    const [row] = rows
    return row && row.until !== null && row.documents >= least ? { from: row.from, until: row.until } : undefined
  })
}

/** Draws small segments of a kind together once they fill a large one; what is gone stays behind. Answers whether it did. */
export async function mergeSegments({ db, clock }: Around, kind: SearchKind): Promise<boolean> {
  const { rows: small } = await sql<{ id: number; documents: number }>`
    select id, documents from search.segment where kind = ${kind} and documents < ${largest / 2} order by id`.execute(
    db,
  )
  const ids: number[] = []
  let documents = 0
  for (const one of small) {
    if (documents + one.documents > largest) break
    documents += one.documents
    ids.push(one.id)
  }
  if (ids.length < 2 || documents < largest / 2) return false
  const rows = await readRows(
    db,
    sql`kind = ${kind} and serial in (select unnest(serials) from search.place where segment = any(${ids}))`,
  )
  const built = await build(rows)
  return db
    .transaction()
    .execute(async (tx) => {
      const gone = await sql`
      with taken as (select id from search.segment where id = any(${ids}) order by id for update)
      delete from search.segment where id in (select id from taken) returning id`.execute(tx)
      // Somebody else has drawn them together meanwhile.
      if (gone.rows.length !== ids.length) throw new Taken()
      if (built) await keep(tx, kind, built, clock.now())
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof Taken) return false
      throw error
    })
}

class Taken extends Error {
  override name = 'Taken'
}

async function readRows(db: Database, which: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select serial, ref, rank, body || sound as text from search.document where ${which}`.execute(db)
  return rows
}

interface Built extends BuiltSegment {
  readonly rows: readonly Row[]
}

async function build(rows: readonly Row[]): Promise<Built | undefined> {
  if (rows.length === 0) return undefined
  const sorted = [...rows].sort(inOrder)
  return { rows: sorted, ...(await buildSegment(sorted.map(({ text }) => text))) }
}

/** Rows that are written at once. */
const atOnce = 512

async function keep(tx: Tx<NoTables>, kind: SearchKind, { rows, bits, pages }: Built, now: Date): Promise<void> {
  const ranks = samplesOf(rows.map(({ rank }) => rank))
  const made = await sql<{ id: number }>`
    insert into search.segment (kind, documents, bits, ranks, built_at)
    values (${kind}, ${rows.length}, ${bits}, ${ranks}, ${now}) returning id`.execute(tx)
  const id = made.rows[0]?.id
  for (let from = 0; from < pages.length; from += atOnce) {
    const some = pages.slice(from, from + atOnce)
    await sql`
      insert into search.page (segment, page, postings)
      select ${id}, page, postings from unnest(
        ${some.map(({ page }) => page)}::int[], ${some.map(({ postings }) => postings)}::bytea[]) as made (page, postings)
      `.execute(tx)
  }
  const chunks = Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, chunk) =>
    rows.slice(chunk * chunkSize, (chunk + 1) * chunkSize).map(({ serial }) => serial),
  )
  await sql`
    insert into search.place (segment, chunk, serials)
    select ${id}, (chunk.place - 1)::int, array(select jsonb_array_elements_text(chunk.serials)::bigint)
    from jsonb_array_elements(${JSON.stringify(chunks)}::jsonb) with ordinality as chunk (serials, place)`.execute(tx)
}
