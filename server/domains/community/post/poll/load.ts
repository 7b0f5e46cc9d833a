import { sql } from 'kysely'

import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { type Ballot, type PlannedPoll, planPoll } from './poll.ts'
import { type ChoiceRow, type PollRow, type QuestionRow, reading, writing } from './tables.ts'

/** What posts ask, question by question, with the choices in their order. */
export interface Asked {
  readonly questions: readonly (QuestionRow & { readonly choices: readonly ChoiceRow[] })[]
}

/** The poll of a post with its row locked: whoever votes, closes or edits it queues there. */
export async function lockPoll(work: Work, postId: string): Promise<PollRow> {
  const row = await writing(work)
    .selectFrom('community.poll')
    .selectAll()
    .where('post_id', '=', postId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownPoll()
  return row
}

/** What these posts ask, by post. */
export async function findAsked(db: Database, postIds: readonly string[]): Promise<Map<string, Asked>> {
  if (postIds.length === 0) return new Map()
  const questions = await reading(db)
    .selectFrom('community.poll_question')
    .selectAll()
    .where('post_id', '=', sql<string>`any(${[...postIds]})`)
    .orderBy('post_id')
    .orderBy('place')
    .execute()
  const choices = await reading(db)
    .selectFrom('community.poll_choice')
    .selectAll()
    .where('post_id', '=', sql<string>`any(${[...postIds]})`)
    .orderBy('place')
    .execute()
  const byPost = Map.groupBy(questions, ({ post_id }) => post_id)
  return new Map(
    [...byPost].map(([postId, asked]) => [
      postId,
      {
        questions: asked.map((question) => ({
          ...question,
          choices: choices.filter(({ post_id, question: at }) => post_id === postId && at === question.place),
        })),
      },
    ]),
  )
}

/** A kept poll in the form in which it was written. */
export function plannedOf(row: PollRow, { questions }: Asked): PlannedPoll {
  return planPoll({
    questions: questions.map(({ sort, title, most, choices }) => ({
      sort,
      title,
      most,
      choices: choices.map(({ text, media_id }) => present({ text, mediaId: media_id ?? undefined })),
    })),
    hours: row.hours,
    reveal: row.reveal,
    isNamed: row.is_named,
    mayChange: row.may_change,
  })
}

/** The poll of one post as it was written; undefined where it has none. */
export async function findPlanned(db: Database, postId: string): Promise<PlannedPoll | undefined> {
  const row = await reading(db)
    .selectFrom('community.poll')
    .selectAll()
    .where('post_id', '=', postId)
    .executeTakeFirst()
  const asked = row && (await findAsked(db, [postId])).get(postId)
  return row && asked && plannedOf(row, asked)
}

interface GivenRow {
  readonly post_id: string
  readonly question: number
  readonly choice_id: string | null
  readonly text: string | null
}

/** How somebody voted on these posts, by post and question. */
export async function findBallots(
  db: Database,
  postIds: readonly string[],
  personId: string,
): Promise<(postId: string, questions: number) => Ballot[] | undefined> {
  const { rows } = await sql<GivenRow>`
    select vote.post_id, coalesce(pick.question, 0) as question, pick.choice_id, null as text
    from community.poll_vote as vote
    left join community.poll_pick as pick on pick.post_id = vote.post_id and pick.person_id = vote.person_id
    where vote.post_id = any(${[...postIds]}) and vote.person_id = ${personId}
    union all
    select post_id, question, null, text from community.poll_text
    where post_id = any(${[...postIds]}) and person_id = ${personId}`.execute(db)
  return (postId, questions) => {
    const own = rows.filter(({ post_id }) => post_id === postId)
    if (own.length === 0) return undefined
    return Array.from({ length: questions }, (_, place) => ({
      choiceIds: own.flatMap((row) => (row.question === place && row.choice_id ? [row.choice_id] : [])).sort(),
      text: own.find((row) => row.question === place && row.text !== null)?.text ?? '',
    }))
  }
}
