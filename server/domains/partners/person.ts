import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'

/**
 * What is agreed with somebody stays for the books without their name; what they told of themselves, how they are reached
 * and what they handed in goes. An account that becomes another takes its cooperations along.
 */
export const partnersPerson: Contributor = {
  domain: 'partners',
  async merge(work, fromId, intoId) {
    await sql`
      insert into partners.kol (person_id, state, about, fields, presences, contact, note, words, created_at)
      select ${intoId}, state, about, fields, presences, contact, note, words, created_at
      from partners.kol where person_id = ${fromId}
      on conflict (person_id) do nothing`.execute(work.tx)
    await sql`update partners.cooperation set kol_id = ${intoId} where kol_id = ${fromId}`.execute(work.tx)
    await sql`delete from partners.kol where person_id = ${fromId}`.execute(work.tx)
    await sql`update partners.deliverable_turn set by_id = ${intoId} where by_id = ${fromId}`.execute(work.tx)
    await sql`update partners.cooperation set made_by = ${intoId} where made_by = ${fromId}`.execute(work.tx)
  },
  async export(db, personId) {
    const { rows } = await sql<{ about: string; fields: string[]; presences: unknown; contact: string }>`
      select about, fields, presences, contact from partners.kol where person_id = ${personId}`.execute(db)
    const { rows: cooperations } = await sql`
      select agreed.title, agreed.state, agreed.fee, agreed.currency, agreed.starts_at as "startsAt",
        (select coalesce(jsonb_agg(jsonb_build_object('title', piece.title, 'state', piece.state, 'url', piece.url)
          order by piece.place), '[]') from partners.deliverable as piece where cooperation_id = agreed.id) as pieces
      from partners.cooperation as agreed
      where kol_id = ${personId} and offered_at is not null order by serial`.execute(db)
    return { profile: rows[0], cooperations }
  },
  async erase(work, personId) {
    const nobody = `erased-${crypto.randomUUID()}`
    await sql`
      update partners.cooperation set state = 'cancelled', closed_at = ${work.now}
      where kol_id = ${personId} and state in ('draft', 'offered', 'running')`.execute(work.tx)
    await sql`update partners.deliverable as piece set url = null
      from partners.cooperation as agreed where agreed.id = cooperation_id and kol_id = ${personId}`.execute(work.tx)
    await sql`update partners.deliverable_turn set by_id = ${nobody}, by_name = '', url = null, text = null
      where by_id = ${personId}`.execute(work.tx)
    await sql`
      update partners.kol set person_id = ${nobody}, state = 'ended', about = '', fields = '{}', presences = '[]',
        contact = '', note = '', words = '' where person_id = ${personId}`.execute(work.tx)
    await sql`update partners.cooperation set made_by = ${nobody} where made_by = ${personId}`.execute(work.tx)
  },
}
