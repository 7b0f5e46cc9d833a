import { sql } from 'kysely'
import { Type } from 'typebox'

import type { SearchKind } from '#contracts/search'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { draft, job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { refresh } from '../document/keep.ts'
import { findables } from '../kind/all.ts'
import { refuse } from '../refusals.ts'
import { tend } from '../segment/tend.ts'
import { reading, writing } from '../tables.ts'

export const rebuildJob = job({
  name: 'search.rebuild',
  data: Type.Object({ rebuildId: Type.String() }),
  retries: 5,
  limitSeconds: 3_600,
})

const atOnce = 200

/** Begins to read everything anew; one at a time. */
export async function startRebuild(work: Work): Promise<void> {
  const id = newId(work.now.getTime())
  const made = await writing(work)
    .insertInto('search.rebuild')
    .values({ id, started_at: work.now, started_by: work.actor.name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw refuse.rebuildRunning()
  work.enqueue(draft(rebuildJob, { rebuildId: id }, { onceKey: id }))
  work.record('search.rebuild-started', { rebuildId: id })
}

type Around = Pick<House, 'db' | 'perform' | 'clock'>

/**
 * Reads everything anew, a few hundred things a commit with how far it came: a try after a crash goes on there. What is
 * gone from its domain leaves the index too. Search goes on meanwhile.
 */
export async function runRebuild(house: Around, rebuildId: string, signal: AbortSignal): Promise<void> {
  for (const [at, { kind }] of findables.entries()) {
    while (await house.perform(system, (work) => takeStep(work, rebuildId, kind))) {
      if (signal.aborted) throw new Error('stopped; the next try goes on')
      await tend(house, kind)
    }
    const next = findables[at + 1]?.kind
    await house.perform(system, (work) => goOn(work, rebuildId, kind, next))
  }
}

/** The next things of a kind, both those that are there and those that are only in the index. False when there are none. */
async function takeStep(work: Work, rebuildId: string, kind: SearchKind): Promise<boolean> {
  const row = await lockRebuild(work, rebuildId)
  if (!row || (row.kind !== null && row.kind !== kind)) return false
  const findable = findables.find((one) => one.kind === kind)
  const there = (await findable?.list(work.tx, row.after_ref, atOnce)) ?? []
  const until = there.length === atOnce ? there.at(-1) : undefined
  const { rows: indexed } = await sql<{ ref: string }>`
    select ref from search.document where kind = ${kind} and ref > ${row.after_ref}
      and (${until ?? null}::text is null or ref <= ${until ?? null}) order by ref`.execute(work.tx)
  const refs = [...new Set([...there, ...indexed.map(({ ref }) => ref)])].toSorted()
  if (refs.length === 0) return false
  for (let from = 0; from < refs.length; from += atOnce) await refresh(work, kind, refs.slice(from, from + atOnce))
  await writing(work)
    .updateTable('search.rebuild')
    .set({ kind, after_ref: refs.at(-1) ?? '', done: row.done + refs.length })
    .where('id', '=', rebuildId)
    .execute()
  return true
}

async function goOn(work: Work, rebuildId: string, kind: SearchKind, next: SearchKind | undefined): Promise<void> {
  const row = await lockRebuild(work, rebuildId)
  if (!row || (row.kind !== null && row.kind !== kind)) return
  const set = next ? { kind: next, after_ref: '' } : { ended_at: work.now }
  await writing(work).updateTable('search.rebuild').set(set).where('id', '=', rebuildId).execute()
  if (!next) work.record('search.rebuild-ended', { rebuildId, done: row.done })
}

async function lockRebuild(work: Work, rebuildId: string) {
  return writing(work)
    .selectFrom('search.rebuild')
    .selectAll()
    .where('id', '=', rebuildId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The rebuild that began last. */
export function lastRebuild(db: House['db']) {
  return reading(db).selectFrom('search.rebuild').selectAll().orderBy('started_at', 'desc').limit(1).executeTakeFirst()
}
