import { sql } from 'kysely'

import type { OwnPoll } from '#contracts/live'
import { readOrder } from '#domains/moderation/index'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import { type Batcher, batcher } from '#platform/batch/index'
import { type Actor, system, type Work } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { askedPoll, countOf, ownPoll, type PollRow } from './load.ts'
import { checkAnswer, countVotes, isRight } from './poll.ts'

/** What somebody answers, as places of options. */
export interface AnswerDraft {
  /** The show through whose door the answer came. */
  readonly showId: string
  readonly actor: Actor
  readonly choices: readonly number[]
}

/** Taps that come for one question within this time are counted in one commit. */
const windowMs = 20
const mostAtOnce = 500

/** Takes answers one by one and counts them in batches; the room hears the newest count after each. */
export function createAnswers(house: Pick<LiveHouse, 'perform' | 'rooms'>): Batcher<string, AnswerDraft, OwnPoll> {
  const run = async (pollId: string, drafts: readonly AnswerDraft[]) => {
    const { row, outcomes } = await house.perform(system, (work) => answerPoll(work, pollId, drafts))
    if (row.closed_at === null) house.rooms.state(row.show_id, row.kind === 'topic' ? 'topic' : 'poll', countOf(row))
    return outcomes
  }
  return batcher({ windowMs, maxSize: mostAtOnce, maxWaiting: 20_000, lanes: 2, run })
}

/** What came of a batch: the question with its count, and each one's own answer. */
interface Answered {
  readonly row: PollRow
  readonly outcomes: (OwnPoll | Refusal)[]
}

/**
 * Counts many answers to one question in one commit. One a person, by the table's key: the first stands, the same again is
 * the same answer, another one is refused. The question's row is locked, so closing comes wholly before or after.
 */
export async function answerPoll(work: Work, pollId: string, drafts: readonly AnswerDraft[]): Promise<Answered> {
  const tx = writing(work)
  const row = await tx.selectFrom('live.poll').selectAll().where('id', '=', pollId).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw refuse.unknownPoll()
  const known = await choicesOf(work, pollId, drafts)
  const order = await readOrder(
    work.tx,
    { scope: 'show', subjectId: row.show_id },
    drafts.map(({ actor }) => actor),
  )

  const fresh = new Map<string, number[]>()
  const decided = drafts.map(({ showId, actor, choices }) => {
    try {
      if (showId !== row.show_id) throw refuse.unknownPoll()
      const measure = order.hardestOn(actor, work.now)?.measure
      if (measure === 'ban') throw refuse.banned()
      if (measure === 'kick') throw refuse.kicked()
      const before = fresh.get(actor.id) ?? known.get(actor.id)
      if (before && isSame(before, choices)) return before
      const chosen = checkAnswer(askedPoll(row), choices, work.now)
      if (before) throw refuse.alreadyAnswered()
      fresh.set(actor.id, chosen)
      return chosen
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
  })
  const counted = fresh.size === 0 ? row : await keepAnswers(work, row, fresh)
  return {
    row: counted,
    outcomes: decided.map((choices) => (choices instanceof Refusal ? choices : ownPoll(counted, choices))),
  }
}

async function choicesOf(work: Work, pollId: string, drafts: readonly AnswerDraft[]): Promise<Map<string, number[]>> {
  const ids = drafts.map(({ actor }) => actor.id)
  const rows = await writing(work)
    .selectFrom('live.poll_answer')
    .select(['person_id', 'choices'])
    .where('poll_id', '=', pollId)
    .where(sql<boolean>`person_id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.choices]))
}

const isSame = (before: readonly number[], choices: readonly number[]) =>
  before.length === choices.length && choices.every((place) => before.includes(place))

async function keepAnswers(work: Work, row: PollRow, fresh: ReadonlyMap<string, number[]>): Promise<PollRow> {
  const { tx, now } = work
  const poll = askedPoll(row)
  const given = [...fresh].map(([person_id, choices]) => ({ person_id, choices, is_right: isRight(poll, choices) }))
  await sql`
    insert into live.poll_answer (poll_id, person_id, choices, is_right, at)
    select ${row.id}, person_id, choices, is_right, ${now}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (person_id text, choices int[], is_right boolean)`.execute(tx)
  const { id: pollId, show_id: showId, kind } = row
  for (const { person_id: personId, choices, is_right } of given) {
    work.record(
      'live.poll-answered',
      present({ showId, pollId, kind, personId, choices, right: is_right ?? undefined }),
    )
  }
  return writing(work)
    .updateTable('live.poll')
    .set({ people: row.people + given.length, votes: countVotes(row.votes, [...fresh.values()]) })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
