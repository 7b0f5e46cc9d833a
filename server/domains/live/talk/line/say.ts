import { sql } from 'kysely'

import type { ChatAudience, ChatLine } from '#contracts/live'
import { type Order, readOrder } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#platform/work'
import { findPeople } from '../../house/people.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { judgeLine, type NewLine } from './judge.ts'
import { keepLines, type LogKeeper } from './keep.ts'
import { keepRefusedWords } from './order.ts'
import { type Author, type LineRow, readAuthors, shownLine } from './said.ts'

/** A line that somebody wants to say. `id` is made by the client, so that sending again is the same line. */
export interface LineDraft {
  readonly id: string
  readonly actor: Actor
  readonly text: string
  readonly productId: string | undefined
}

/** How people may talk in the room, as it stands while its row is locked. */
export interface TalkingRoom {
  readonly showId: string
  readonly hostId: string
  readonly chatFor: ChatAudience
  readonly slowModeMs: number
}

type Outcome = NewLine | { readonly row: LineRow } | Refusal

/**
 * Says many lines in one room and one commit; each gets its own answer. Lines keep their order.
 *
 * The room's row is locked first: a ban, a rule or a retraction comes wholly before these lines or wholly after them.
 */
export async function sayLines(
  work: Work,
  log: LogKeeper,
  showId: string,
  drafts: readonly LineDraft[],
): Promise<(ChatLine | Refusal)[]> {
  // Sent together, answered one after the other: what is read is read under the lock.
  const [room, facts] = await Promise.all([lockRoom(work, showId), readFacts(work, showId, drafts)])
  const outcomes: Outcome[] = []
  for (const draft of drafts) outcomes.push(decide(work, room, draft, facts, outcomes))
  const fresh = [...new Set(outcomes.filter(isNew))]
  await keepLines(work, log, showId, fresh)
  await keepRefusedWords(work, showId, drafts, outcomes)
  return outcomes.map((outcome) => (outcome instanceof Refusal ? outcome : shownLine(outcome.row)))
}

async function lockRoom(work: Work, showId: string): Promise<TalkingRoom> {
  const row = await writing(work)
    .selectFrom('live.room as room')
    .innerJoin('live.show as show', 'show.id', 'room.show_id')
    .select(['show.host_id', 'show.state', 'room.chat_for', 'room.slow_mode_ms'])
    .where('room.show_id', '=', showId)
    .forNoKeyUpdate('room')
    .executeTakeFirst()
  if (!row) throw refuse.unknownShow()
  if (row.state === 'planned') throw refuse.notLive()
  if (row.state !== 'live') throw refuse.ended()
  return { showId, hostId: row.host_id, chatFor: row.chat_for, slowModeMs: row.slow_mode_ms }
}

interface Known {
  readonly lines: ReadonlyMap<string, LineRow>
  readonly order: Order
  readonly avatars: ReadonlyMap<string, { readonly avatarUrl?: string }>
  authorOf(who: Actor, hostId: string): Author
}

/** Everything that is needed to decide on all of them, in a handful of statements however many they are. */
async function readFacts(work: Work, showId: string, drafts: readonly LineDraft[]): Promise<Known> {
  const { tx, now } = work
  const actors = drafts.map((draft) => draft.actor)
  const ids = drafts.map((draft) => draft.id)
  const [rows, authorOf, order, avatars] = await Promise.all([
    writing(work).selectFrom('live.line').selectAll().where(sql<boolean>`id = any(${ids})`).execute(),
    readAuthors(tx, showId, actors, now),
    readOrder(tx, { scope: 'show', subjectId: showId }, actors),
    findPeople(tx, [...new Set(actors.map((actor) => actor.id))]),
  ])
  return { lines: new Map(rows.map((row) => [row.id, row])), authorOf, order, avatars }
}

/** One line's outcome: the line it was before, a refusal, or a new line. */
function decide(work: Work, room: TalkingRoom, draft: LineDraft, known: Known, earlier: readonly Outcome[]): Outcome {
  const { actor, id } = draft
  const fresh = earlier.filter(isNew)
  const before = fresh.find((line) => line.row.id === id) ?? wrap(known.lines.get(id))
  if (before) {
    const isSame = before.row.author_id === actor.id && before.row.show_id === room.showId
    return isSame ? before : refuse.lineTaken()
  }
  const author = known.authorOf(actor, room.hostId)
  const own = fresh.filter((line) => line.row.author_id === actor.id).map(({ row }) => row)
  const said = [...own.toReversed(), ...author.said]
  const avatarUrl = known.avatars.get(actor.id)?.avatarUrl
  try {
    return judgeLine(draft, { room, author: { ...author, said }, order: known.order, avatarUrl, now: work.now })
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const wrap = (row: LineRow | undefined) => row && { row }

function isNew(outcome: Outcome): outcome is NewLine {
  return 'isNew' in outcome
}
