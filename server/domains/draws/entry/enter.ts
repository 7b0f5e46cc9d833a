import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import type { Receipt } from '#contracts/draws'
import { getShowRow, readingLive } from '#domains/live/index'
import { readOrder } from '#domains/moderation/index'
import { entryOf } from '#kernel/chance/draw'
import { grow } from '#kernel/chance/merkle'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#platform/work'
import { lookAt } from '../condition/condition.ts'
import { placeIn } from '../condition/own.ts'
import { checkOpen, packTree, unpackTree } from '../draw/draw.ts'
import { type DrawRow, lockDraw } from '../draw/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { type EntryRow, receiptOf } from './receipt.ts'

/**
 * Enters many people into one draw in one commit; each gets their own answer, in their order. One entry a person, by the
 * table's key; again is the same entry. The draw's row is locked, so that closing comes wholly before or after.
 */
export async function enterDraw(
  work: Work,
  drawId: string,
  people: readonly Actor[],
): Promise<{ draw: DrawRow; outcomes: (Receipt | Refusal)[] }> {
  const draw = await lockDraw(work, drawId)
  const known = await entriesOf(work, drawId, people)
  const newcomers = [
    ...new Map(people.filter(({ id }) => !known.has(id)).map((person) => [person.id, person])).values(),
  ]
  const refused = await judge(work, draw, newcomers)
  const fresh = newcomers.filter(({ id }) => !refused.has(id))
  const kept = await keepEntries(work, draw, fresh)
  const outcomes = people.map(({ id }) => {
    const row = known.get(id) ?? kept.get(id)
    return row ? receiptOf(row) : (refused.get(id) ?? refuse.over())
  })
  return { draw: { ...draw, entries: draw.entries + kept.size }, outcomes }
}

async function entriesOf(work: Work, drawId: string, people: readonly Actor[]): Promise<Map<string, EntryRow>> {
  const ids = people.map(({ id }) => id)
  const rows = await writing(work)
    .selectFrom('draws.entry')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where(sql<boolean>`person_id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.person_id ?? '', row]))
}

/** Why each of those who may not enter may not. */
async function judge(work: Work, draw: DrawRow, people: readonly Actor[]): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>()
  if (people.length === 0) return refused
  const order = await readOrder(work.tx, { scope: 'show', subjectId: draw.show_id }, people)
  const personIds = people.map(({ id }) => id)
  const show = await getShowRow(readingLive(work.tx), draw.show_id)
  const place = placeIn(work.tx, show, draw.opened_at ?? work.now, personIds)
  const checks = await lookAt(place, draw.conditions)
  for (const person of people) {
    try {
      checkOpen(draw, work.now)
      const measure = order.hardestOn(person, work.now)?.measure
      if (measure === 'ban' || measure === 'kick') throw refuse.banned()
      if (person.kind !== 'member' && !draw.guests_may) throw refuse.membersOnly()
      const missing = (checks.get(person.id) ?? []).filter(({ isMet }) => !isMet).map(({ kind }) => kind)
      if (missing.length > 0) throw refuse.conditionsMissing({ missing })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.set(person.id, error)
    }
  }
  return refused
}

/** Writes entries with the next numbers, and their hashes into the tree. */
async function keepEntries(work: Work, draw: DrawRow, people: readonly Actor[]): Promise<Map<string, EntryRow>> {
  if (people.length === 0) return new Map()
  const rows = people.map(({ id }, nth): EntryRow => {
    const salt = randomBytes(16)
    const hash = Buffer.from(entryOf(draw.id, id, salt))
    const number = draw.entries + nth + 1
    return { draw_id: draw.id, number, person_id: id, entered_as: id, salt, hash, at: work.now }
  })
  const tx = writing(work)
  await sql`
    insert into draws.entry (draw_id, number, person_id, entered_as, salt, hash, at)
    select ${draw.id}, ${draw.entries} + nth, person_id, person_id, decode(salt, 'hex'), decode(hash, 'hex'), ${work.now}
    from unnest(
      ${rows.map((row) => row.person_id)}::text[],
      ${rows.map((row) => row.salt?.toString('hex'))}::text[],
      ${rows.map((row) => row.hash.toString('hex'))}::text[]
    ) with ordinality as given (person_id, salt, hash, nth)`.execute(work.tx)
  const tree = grow(
    unpackTree(draw.entries, draw.peaks),
    rows.map((row) => row.hash),
  )
  await tx
    .updateTable('draws.draw')
    .set({ entries: tree.count, peaks: packTree(tree) })
    .where('id', '=', draw.id)
    .execute()
  for (const { person_id, number } of rows) {
    work.record('draws.draw-entered', { drawId: draw.id, showId: draw.show_id, personId: person_id ?? '', number })
  }
  return new Map(rows.map((row) => [row.person_id ?? '', row]))
}
