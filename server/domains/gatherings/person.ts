import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'

/** Only members sign up, so no guest brings anything along. Who is erased leaves coming events; figures of past ones keep their count. */
export const gatheringsPerson: Contributor = {
  domain: 'gatherings',
  async export(db, personId) {
    const { rows: signUps } = await sql`
      select gathering_id as "gatheringId", state, answers, signed_at as "signedAt", came_at as "cameAt"
      from gatherings.sign_up where person_id = ${personId} order by signed_at`.execute(db)
    const { rows: feedback } = await sql`
      select gathering_id as "gatheringId", stars, again, text, at
      from gatherings.feedback where person_id = ${personId} order by at`.execute(db)
    return { signUps, feedback }
  },
  async erase(work, personId) {
    const { now, tx } = work
    // The rows of events are locked in the order of their ids; whoever waits moves up with the next look of the queue.
    const { rows } = await sql<{ id: string }>`
      select gathering.id from gatherings.gathering as gathering
      join gatherings.sign_up as own on own.gathering_id = gathering.id
      where own.person_id = ${personId} and own.state = 'going' and own.came_at is null and gathering.ends_at > ${now}
      order by gathering.id for no key update of gathering`.execute(tx)
    const ids = rows.map(({ id }) => id)
    await sql`update gatherings.gathering set taken = taken - 1 where id = any(${ids})`.execute(tx)
    await sql`
      update gatherings.sign_up set state = 'left'
      where person_id = ${personId} and (gathering_id = any(${ids}) or state = 'waiting')`.execute(tx)
    const nobody = sql`'erased-' || gen_random_uuid()`
    await sql`
      update gatherings.sign_up set person_id = ${nobody}, answers = '{}', code = ${nobody}
      where person_id = ${personId}`.execute(tx)
    await sql`update gatherings.invited set person_id = ${nobody} where person_id = ${personId}`.execute(tx)
    await sql`
      update gatherings.feedback set person_id = ${nobody}, text = '' where person_id = ${personId}`.execute(tx)
  },
}
