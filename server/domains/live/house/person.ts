import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** Tables in which a person stands at most once beside something else, with that something. */
const once = [
  { table: 'live.reservation', beside: 'show_id' },
  { table: 'live.crew', beside: 'show_id' },
  { table: 'live.visitor', beside: 'show_id' },
  { table: 'live.fan', beside: 'host_id' },
] as const

/** Gives what a guest did to the member they became; where both have one, the member's stays. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  for (const { table, beside } of once) {
    const key = sql.ref(beside)
    await sql`
      delete from ${sql.table(table)} as old where person_id = ${fromId} and exists (
        select from ${sql.table(table)} as own where own.person_id = ${intoId} and own.${key} = old.${key})`.execute(
      work.tx,
    )
    await sql`update ${sql.table(table)} set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  }
  await sql`
    delete from live.explain_request as old where person_id = ${fromId} and exists (
      select from live.explain_request as own
      where own.person_id = ${intoId} and own.show_id = old.show_id and own.product_id = old.product_id)`.execute(
    work.tx,
  )
  await sql`update live.explain_request set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await sql`
    update live.line set author_id = ${intoId}, author = author || jsonb_build_object('id', ${intoId}::text)
    where author_id = ${fromId}`.execute(work.tx)
  await sql`update live.question_line set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await mergeAnswers(work, fromId, intoId)
  await sql`
    update live.show set reservations = (select count(*) from live.reservation where show_id = show.id)
    where id in (select show_id from live.reservation where person_id = ${intoId})`.execute(work.tx)
  await sql`
    update live.host set followers = (select count(*) from live.fan where host_id = host.person_id and follows)
    where person_id in (select host_id from live.fan where person_id = ${intoId})`.execute(work.tx)
}

/** Where both answered the same question the member's answer stands, and the guest's is no longer counted. */
async function mergeAnswers(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    with twice as (
      delete from live.poll_answer as old where person_id = ${fromId} and exists (
        select from live.poll_answer as own where own.person_id = ${intoId} and own.poll_id = old.poll_id)
      returning poll_id, choices)
    update live.poll set people = people - 1, votes = array(
      select vote - (place - 1 = any(twice.choices))::int from unnest(votes) with ordinality as counted (vote, place)
      order by place)
    from twice where poll.id = twice.poll_id`.execute(work.tx)
  await sql`update live.poll_answer set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
}

/** Everything this domain keeps of a person. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    lines: await rows(sql`
      select id, show_id as "showId", text, at, retracted_at as "retractedAt" from live.line
      where author_id = ${personId} order by at`),
    follows: await rows(sql`
      select host_id as "hostId", followed_at as "followedAt", follows, points from live.fan where person_id = ${personId}`),
    reservations: await rows(sql`select show_id as "showId", at from live.reservation where person_id = ${personId}`),
    visits: await rows(sql`
      select show_id as "showId", first_seen_at as "firstSeenAt", watched_ms as "watchedMs", lines from live.visitor
      where person_id = ${personId}`),
    wishes: await rows(sql`
      select show_id as "showId", product_id as "productId", at from live.explain_request where person_id = ${personId}`),
    hands: await rows(sql`
      select show_id as "showId", question, raised_at as "raisedAt", called_at as "calledAt", lowered_at as "loweredAt"
      from live.hand where person_id = ${personId} order by raised_at`),
    seats: await rows(sql`
      select show_id as "showId", name, invited_at as "invitedAt", joined_at as "joinedAt" from live.guest_host
      where person_id = ${personId} order by invited_at`),
    answers: await rows(sql`
      select poll.show_id as "showId", poll.question, answer.choices, answer.at
      from live.poll_answer as answer join live.poll as poll on poll.id = answer.poll_id
      where answer.person_id = ${personId} order by answer.at`),
  }
}

/** Takes back what was said, removes what need not be kept, and leaves counts without a name. */
async function erase(work: Work, personId: string): Promise<void> {
  await sql`
    update live.show set reservations = reservations - 1
    where id in (select show_id from live.reservation where person_id = ${personId})`.execute(work.tx)
  await sql`
    update live.host set followers = followers - 1
    where person_id in (select host_id from live.fan where person_id = ${personId} and follows)`.execute(work.tx)
  for (const table of ['reservation', 'fan', 'fan_day', 'crew', 'explain_request', 'question_line', 'hand']) {
    await sql`delete from ${sql.table(`live.${table}`)} where person_id = ${personId}`.execute(work.tx)
  }
  await sql`
    update live.line set text = '', author = author - 'avatarUrl' || '{"name": ""}',
      retracted_at = coalesce(retracted_at, ${work.now}), retracted_by = coalesce(retracted_by, ${personId})
    where author_id = ${personId}`.execute(work.tx)
  await sql`
    update live.poll_answer set person_id = 'erased-' || gen_random_uuid() where person_id = ${personId}`.execute(
    work.tx,
  )
  await sql`
    update live.guest_host set name = '', title = '', person_id = null, state = 'gone', link_hash = null,
      seat_hash = null, place = null, on_at = null
    where person_id = ${personId}`.execute(work.tx)
  await sql`update live.visitor set name = '', device_id = null where person_id = ${personId}`.execute(work.tx)
  await sql`update live.host set name = '', avatar_url = null, about = '' where person_id = ${personId}`.execute(
    work.tx,
  )
}

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const livePerson: Contributor = { domain: 'live', merge, export: exportPerson, erase }
