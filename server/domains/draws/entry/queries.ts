import type { Entrant } from '#contracts/draws'
import { entriesAPage } from '#contracts/draws'
import { personCards, readingIdentity } from '#domains/identity/index'
import { toHex } from '#kernel/chance/hex'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'

/** Hashes of the entries from a number on, in their order; they tell nothing of who they are. */
export async function findHashes(db: Database, drawId: string, from: number): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('draws.entry')
    .select('hash')
    .where('draw_id', '=', drawId)
    .where('number', '>=', from)
    .orderBy('number')
    .limit(entriesAPage)
    .execute()
  return rows.map(({ hash }) => toHex(hash))
}

/** Who entered, in their order, for those who run draws; `after` is the last number seen. */
export async function findEntrants(
  db: Database,
  drawId: string,
  after: string | undefined,
  limit: number,
): Promise<Page<Entrant>> {
  const rows = await reading(db)
    .selectFrom('draws.entry')
    .select(['number', 'person_id', 'at'])
    .where('draw_id', '=', drawId)
    .where('number', '>', /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0)
    .orderBy('number')
    .limit(limit + 1)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  return pageOf(
    rows,
    limit,
    ({ number, person_id, at }) =>
      present({ number, personId: person_id ?? '', person: people.get(person_id ?? ''), at: at.toISOString() }),
    (row) => String(row.number),
  )
}
