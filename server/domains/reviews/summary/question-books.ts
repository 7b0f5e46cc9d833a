import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of questions and answers. */
export const questionBooks: readonly Invariant[] = [
  invariant(
    'What a question counts are its shown answers and its followers.',
    sql`
      select format('question %s: %s answers, counted %s', question.id, question.answers, own.answers) as what
      from reviews.question
      cross join lateral (
        select (select count(*)::integer from reviews.answer where question_id = question.id and state = 'shown') as answers,
          (select count(*)::integer from reviews.question_follow where question_id = question.id) as followers
      ) as own
      where (question.answers, question.followers) is distinct from (own.answers, own.followers)`,
  ),
  invariant(
    'What an answer counts are its votes, and an accepted one is shown.',
    sql`
      select format('answer %s', answer.id) as what
      from reviews.answer
      where helpful <> (select count(*) from reviews.answer_vote where answer_id = answer.id)
        or (state <> 'shown' and exists (select from reviews.question where accepted_answer_id = answer.id))`,
  ),
]
