import { sql } from 'kysely'

import { registerAccepted } from '#domains/community/index'

/** Whoever asked counts once for each who answered, so that two who ask and accept of each other lift little. */
registerAccepted(async (db, authorIds, since) => {
  const { rows } = await sql<{ id: string; askers: number }>`
    select answer.person_id as id, count(distinct question.person_id)::int as askers
    from reviews.answer join reviews.question on question.accepted_answer_id = answer.id
    where answer.person_id = any(${authorIds}) and answer.state = 'shown' and question.accepted_at > ${since}
      and question.person_id <> answer.person_id and answer.badge <> 'shop'
    group by answer.person_id`.execute(db)
  return new Map(rows.map(({ id, askers }) => [id, askers]))
})
