import { sql } from 'kysely'

import type { Share } from '#contracts/draws'
import { findStandings, getShowRow, readingLive } from '#domains/live/index'
import { readOrder } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { endNow } from './end.ts'
import { lockPacket, type PacketRow, type ShareRow, shownShare } from './load.ts'
import { checkOpen } from './red-packet.ts'

/**
 * Gives many people their shares of one red packet in one commit, in the order in which they came: the next share to each.
 * One a person, by the table's key; again is the same share. The last one taken ends it.
 */
export async function takeShares(
  work: Work,
  packetId: string,
  people: readonly Actor[],
): Promise<{ packet: PacketRow; outcomes: (Share | Refusal)[] }> {
  const packet = await lockPacket(work, packetId)
  const known = await sharesOf(work, packetId, people)
  const newcomers = [
    ...new Map(people.filter(({ id }) => !known.has(id)).map((person) => [person.id, person])).values(),
  ]
  const refused = await judge(work, packet, newcomers)
  const left = packet.shares - packet.taken
  const lucky = newcomers.filter(({ id }) => !refused.has(id)).slice(0, left)
  const { shares, now } = await keepShares(work, packet, lucky)
  const outcomes = people.map(({ id }) => {
    const share = known.get(id) ?? shares.get(id)
    return share ? shownShare(packet, share) : (refused.get(id) ?? refuse.packetEmpty())
  })
  return { packet: now, outcomes }
}

async function sharesOf(work: Work, packetId: string, people: readonly Actor[]): Promise<Map<string, ShareRow>> {
  const ids = people.map(({ id }) => id)
  const rows = await writing(work)
    .selectFrom('draws.share')
    .selectAll()
    .where('packet_id', '=', packetId)
    .where(sql<boolean>`person_id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.person_id ?? '', row]))
}

async function judge(work: Work, packet: PacketRow, people: readonly Actor[]): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>()
  if (people.length === 0) return refused
  const order = await readOrder(work.tx, { scope: 'show', subjectId: packet.show_id }, people)
  const show = await getShowRow(readingLive(work.tx), packet.show_id)
  const personIds = people.map(({ id }) => id)
  const standings = packet.followers_only ? await findStandings(readingLive(work.tx), show, personIds) : undefined
  for (const person of people) {
    try {
      checkOpen(packet, work.now)
      const measure = order.hardestOn(person, work.now)?.measure
      if (measure === 'ban' || measure === 'kick') throw refuse.banned()
      if (person.kind !== 'member' && !packet.guests_may) throw refuse.membersOnly()
      if (standings && !standings.get(person.id)?.follows) throw refuse.followersOnly()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.set(person.id, error)
    }
  }
  return refused
}

async function keepShares(work: Work, packet: PacketRow, people: readonly Actor[]) {
  if (people.length === 0) return { shares: new Map<string, ShareRow>(), now: packet }
  const validUntil = new Date(work.now.getTime() + packet.valid_days * 86_400_000)
  const { rows } = await sql<ShareRow>`
    update draws.share as share
    set person_id = lucky.person_id, taken_at = ${work.now}, valid_until = ${validUntil}, give_at = ${work.now}
    from unnest(${people.map(({ id }) => id)}::text[]) with ordinality as lucky (person_id, nth)
    where packet_id = ${packet.id} and number = ${packet.taken} + nth
    returning share.*`.execute(work.tx)
  const amount = rows.reduce((sum, row) => sum + row.amount, 0)
  const now = await writing(work)
    .updateTable('draws.red_packet')
    .set({ taken: packet.taken + rows.length, taken_amount: packet.taken_amount + amount })
    .where('id', '=', packet.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { id: packetId, show_id: showId, currency } = packet
  for (const row of rows) {
    const { number, amount, person_id } = row
    work.record('draws.share-taken', { packetId, showId, personId: person_id ?? '', number, amount, currency })
  }
  const shares = new Map(rows.map((row) => [row.person_id ?? '', row]))
  return { shares, now: now.taken === now.shares ? await endNow(work, now) : now }
}
