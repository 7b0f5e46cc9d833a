import { createHash } from 'node:crypto'

import type { BatchEventDraft } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { eventsMax } from './batch.ts'
import { lockBatch } from './keep.ts'

/** An event to be added; `key` is the id it came with, if it came with one. */
export interface GivenEvent extends BatchEventDraft {
  readonly key?: string | undefined
}

/** Clocks differ a little; what lies further ahead has not happened yet. */
const aheadMs = 5 * 60_000

/**
 * Adds events to a batch, all or none; those that are there already are left alone, so a file may be read twice. Refuses
 * what has not happened yet, by the place of the event in the list, and more than a batch may have.
 */
export async function addBatchEvents(
  work: Work,
  batchId: string,
  events: readonly GivenEvent[],
): Promise<{ added: number; known: number }> {
  const batch = await lockBatch(work, batchId)
  const latest = work.now.getTime() + aheadMs
  for (const [place, { at }] of events.entries()) {
    if (Date.parse(at) > latest) throw refuse.eventAhead({ field: 'at', place: place + 1, at })
  }
  const rows = events.map((event) => rowOf(work, batchId, event))
  const kept = await writing(work)
    .selectFrom('catalogue.batch_event')
    .select('key')
    .where('batch_id', '=', batchId)
    .execute()
  const known = new Set(kept.map(({ key }) => key))
  const fresh = [...new Map(rows.map((row) => [row.key, row])).values()].filter(({ key }) => !known.has(key))
  if (known.size + fresh.length > eventsMax) throw refuse.tooManyEvents({ eventsMax })
  if (fresh.length > 0) await writing(work).insertInto('catalogue.batch_event').values(fresh).execute()
  if (fresh.length > 0) {
    work.record('catalogue.batch-traced', { batchId, productId: batch.product_id, events: fresh.length })
    await audit(
      work,
      'catalogue.batch-traced',
      { kind: 'batch', id: batchId, name: batch.lot },
      { events: fresh.length },
    )
  }
  return { added: fresh.length, known: events.length - fresh.length }
}

/** Takes an event out of a trace. */
export async function removeBatchEvent(work: Work, batchId: string, eventId: string): Promise<void> {
  const batch = await lockBatch(work, batchId)
  const gone = await writing(work)
    .deleteFrom('catalogue.batch_event')
    .where('id', '=', eventId)
    .where('batch_id', '=', batchId)
    .returning(['at', 'biz_step'])
    .executeTakeFirst()
  if (!gone) throw refuse.unknownEvent({ eventId })
  await audit(
    work,
    'catalogue.batch-event-removed',
    { kind: 'batch', id: batchId, name: batch.lot },
    { at: gone.at.toISOString(), bizStep: gone.biz_step },
  )
}

function rowOf({ now, actor }: Work, batchId: string, { key, at, bizStep, place, who, note }: GivenEvent) {
  const said = {
    at: new Date(at),
    biz_step: bizStep,
    place: JSON.stringify(cleanTexts(place ?? {})),
    who: who?.trim() ?? '',
    note: JSON.stringify(cleanTexts(note ?? {})),
  }
  const digest = createHash('sha256')
    .update(JSON.stringify([said.at.getTime(), ...Object.values(said).slice(1)]))
    .digest('base64url')
  return { id: newId(now.getTime()), batch_id: batchId, key: key ?? digest, ...said, added_by: actor.id, added_at: now }
}
