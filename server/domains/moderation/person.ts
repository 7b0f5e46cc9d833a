import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'

/** A guest's measures go along when they become a member: signing up is no way out. Acts keep the name they were done to. */
export const moderationPerson: Contributor = {
  domain: 'moderation',
  async merge(work, fromId, intoId) {
    await sql`
      update moderation.sanction as old set lifted_at = ${work.now}, lifted_by = 'merged'
      where person_id = ${fromId} and lifted_at is null and exists (
        select from moderation.sanction as own where own.person_id = ${intoId} and own.scope = old.scope
          and own.subject_id = old.subject_id and own.measure = old.measure and own.lifted_at is null)`.execute(work.tx)
    await sql`update moderation.sanction set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
    await sql`update moderation.spoken set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
    await sql`update moderation.act set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  },
  async export(db, personId) {
    const { rows } = await sql`
      select scope, subject_id as "subjectId", measure, reason, at, until, lifted_at as "liftedAt"
      from moderation.sanction where person_id = ${personId} order by at`.execute(db)
    return { sanctions: rows }
  },
  async erase(work, personId) {
    await sql`delete from moderation.spoken where person_id = ${personId}`.execute(work.tx)
    await sql`update moderation.sanction set person_name = '' where person_id = ${personId}`.execute(work.tx)
    await sql`update moderation.act set person_name = '', text = null where person_id = ${personId}`.execute(work.tx)
  },
}
