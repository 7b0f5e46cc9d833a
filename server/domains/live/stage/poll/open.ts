import type { Poll, PollDraft } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { closeOpenPolls } from './close.ts'
import { shownPoll } from './load.ts'
import { planPoll } from './poll.ts'

/**
 * Puts a question to the room. One to choose from and one topic may be open at a time (an index says so): a new one
 * closes the one before it. Two hosts who press at once queue on the show's row.
 */
export async function openPoll(work: Work, showId: string, draft: PollDraft): Promise<Poll> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'live') throw refuse.notLive()
  const planned = planPoll(draft)
  await closeOpenPolls(work, showId, planned.kind === 'topic' ? 'topic' : 'choice')
  const row = await writing(work)
    .insertInto('live.poll')
    .values({
      id: newId(work.now.getTime()),
      show_id: showId,
      kind: planned.kind,
      question: planned.question,
      options: [...planned.options],
      right_option: planned.rightOption,
      most: planned.most,
      reveal: planned.reveal,
      votes: planned.options.map(() => 0),
      opened_by: work.actor.id,
      opened_at: work.now,
      closes_at: draft.seconds === undefined ? null : new Date(work.now.getTime() + draft.seconds * 1000),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  tellRoom(work, showId, { lane: 'must', type: 'poll-opened', body: shownPoll(row) })
  work.record('live.poll-opened', { showId, pollId: row.id, kind: row.kind, question: row.question })
  return shownPoll(row, true)
}
