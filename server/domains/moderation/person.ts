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
    await sql`
      delete from moderation.report as old where reporter_id = ${fromId} and exists (
        select from moderation.report as own where own.reporter_id = ${intoId} and own.kind = old.kind
          and own.subject_id = old.subject_id)`.execute(work.tx)
    await sql`update moderation.report set reporter_id = ${intoId} where reporter_id = ${fromId}`.execute(work.tx)
    await sql`
      update moderation.case set author_id = ${intoId} where author_id = ${fromId}
        and decided_by is distinct from ${intoId}`.execute(work.tx)
    await sql`update moderation.spoken set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
    await sql`update moderation.act set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  },
  async export(db, personId) {
    const { rows } = await sql`
      select scope, subject_id as "subjectId", measure, reason, at, until, lifted_at as "liftedAt"
      from moderation.sanction where person_id = ${personId} order by at`.execute(db)
    const reports = await sql`
      select kind, subject_id as "subjectId", reason, note, at, was_right as "wasRight"
      from moderation.report where reporter_id = ${personId} order by id`.execute(db)
    const cases = await sql`
      select kind, subject_id as "subjectId", decision, rule, answer, decided_at as "decidedAt", evidence, (
        select json_build_object('text', appeal.text, 'at', appeal.at, 'outcome', appeal.outcome, 'answer', appeal.answer)
        from moderation.appeal where case_id = moderation.case.id) as appeal
      from moderation.case where author_id = ${personId} and state = 'decided' order by id`.execute(db)
    return { sanctions: rows, reports: reports.rows, cases: cases.rows }
  },
  async erase(work, personId) {
    await sql`update moderation.report set note = '', device_id = null where reporter_id = ${personId}`.execute(work.tx)
    await sql`update moderation.case set author_name = '', evidence = '[]' where author_id = ${personId}`.execute(
      work.tx,
    )
    await sql`
      update moderation.appeal set text = '—' from moderation.case
      where appeal.case_id = "case".id and "case".author_id = ${personId}`.execute(work.tx)
    await sql`delete from moderation.blanked where person_id = ${personId}`.execute(work.tx)
    await sql`delete from moderation.spoken where person_id = ${personId}`.execute(work.tx)
    await sql`update moderation.sanction set person_name = '' where person_id = ${personId}`.execute(work.tx)
    await sql`update moderation.act set person_name = '', text = null where person_id = ${personId}`.execute(work.tx)
  },
}
