import { sql } from 'kysely'

import type { SearchKind } from '#contracts/search'
import type { Work } from '#platform/work'
import { findableOf } from '../kind/all.ts'
import { enterGate } from '../segment/close.ts'
import { countWords } from '../word/keep.ts'
import { bodyOf, type Description, rankOf } from './document.ts'
import { soundOf } from './sound.ts'

interface Row {
  readonly ref: string
  readonly name: string
  readonly sound: string
  readonly body: string
  readonly rank: number
}

/**
 * Reads these things anew and has them found as they are now, or not at all. What did not change is not written. Two who
 * do it at once queue by kind, so that the last to write is the last to have read.
 */
export async function refresh(work: Work, kind: SearchKind, refs: readonly string[]): Promise<void> {
  const asked = [...new Set(refs)]
  if (asked.length === 0) return
  await sql`select pg_advisory_xact_lock(hashtext(${`search.${kind}`}))`.execute(work.tx)
  await enterGate(work.tx)
  const { isNamed, read } = findableOf(kind)
  const described = await read(work.tx, asked)
  const before = await readRows(work, kind, asked)
  const now = new Map([...described].map(([ref, description]) => [ref, rowOf(ref, description, isNamed)]))
  const gone = asked.filter((ref) => before.has(ref) && !isSame(before.get(ref), now.get(ref)))
  const written = [...now.values()].filter((row) => !isSame(before.get(row.ref), row))
  if (gone.length > 0) {
    await sql`delete from search.document where kind = ${kind} and ref = any(${gone})`.execute(work.tx)
  }
  if (written.length > 0) await writeRows(work, kind, written)
  // Words of posts stay with those who may see them: what is suggested is suggested to everybody.
  if (!isNamed) return
  await countWords(
    work,
    gone.flatMap((ref) => before.get(ref)?.body ?? []),
    written.map(({ body }) => body),
  )
}

function rowOf(ref: string, description: Description, isNamed: boolean): Row {
  return {
    ref,
    name: isNamed ? bodyOf({ names: description.names, text: '' }).trimEnd() : '',
    sound: isNamed ? soundOf(description.names) : '',
    body: bodyOf(description),
    rank: rankOf(description),
  }
}

const isSame = (a: Row | undefined, b: Row | undefined) =>
  a !== undefined && b !== undefined && a.body === b.body && a.rank === b.rank && a.sound === b.sound

async function readRows(work: Work, kind: SearchKind, refs: readonly string[]): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select ref, name, sound, body, rank from search.document where kind = ${kind} and ref = any(${refs})`.execute(
    work.tx,
  )
  return new Map(rows.map((row) => [row.ref, row]))
}

async function writeRows(work: Work, kind: SearchKind, rows: readonly Row[]): Promise<void> {
  await sql`
    insert into search.document (kind, ref, name, sound, body, rank)
    select ${kind}, ref, name, sound, body, rank
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as made (ref text, name text, sound text, body text, rank bigint)`.execute(work.tx)
}
