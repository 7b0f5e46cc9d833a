import type { ChatLine, OwnPoll } from '#contracts/live'
import { Refusal } from '#kernel/refusal'
import type { Batcher } from '#platform/batch/index'
import { type Actor, system } from '#platform/work'
import { createTally, type Tally } from '../following/fan/tally.ts'
import { refuse } from '../refusals.ts'
import { type Admit, createAdmit } from '../room/admit.ts'
import { type Arrivals, createArrivals } from '../room/arrivals.ts'
import { getShowRow, type ShowRow } from '../show/load.ts'
import { type AnswerDraft, createAnswers } from '../stage/poll/answer.ts'
import { reading } from '../tables.ts'
import { createChat } from '../talk/line/chat.ts'
import type { LineDraft } from '../talk/line/say.ts'
import type { LiveHouse } from './parts.ts'

/** What this domain keeps in memory of one running house: what waits to be kept, and shows that are asked for all the time. */
export interface Runtime {
  readonly chat: Batcher<string, LineDraft, ChatLine>
  readonly arrivals: Arrivals
  readonly tally: Tally
  readonly admit: Admit
  /** The show's row, read at most once a second; for what a transaction checks again or what does no harm when old. */
  openShow(showId: string): Promise<ShowRow>
  /** The same for a show that is on air, which may have ended within the last second; refuses others by a fresh look. */
  showOnAir(showId: string): Promise<ShowRow>
  liked(show: ShowRow, actor: Actor, taps: number): void
  /** Answers a question of a show that is on air; settled once it is counted. */
  answer(show: ShowRow, pollId: string, draft: AnswerDraft): Promise<OwnPoll>
  close(): Promise<void>
}

const runtimes = new WeakMap<object, Runtime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: LiveHouse): Runtime {
  // A house is passed on as copies that share their rooms.
  const known = runtimes.get(house.rooms)
  if (known) return known
  const runtime = createRuntime(house)
  runtimes.set(house.rooms, runtime)
  return runtime
}

function createRuntime(house: LiveHouse): Runtime {
  const chat = createChat(house)
  const arrivals = createArrivals(house, system)
  const answers = createAnswers(house)
  const tally = createTally(house)
  const openShow = rememberShows(house)
  return {
    chat,
    arrivals,
    tally,
    openShow,
    async showOnAir(showId) {
      const known = await openShow(showId)
      if (known.state === 'live') return known
      const now = await getShowRow(reading(house.db), showId)
      if (now.state !== 'live') throw refuse.notLive()
      return now
    },
    admit: createAdmit(house, openShow, arrivals),
    liked(show, actor, taps) {
      if (actor.kind === 'anonymous') return
      const { id: personId, name, kind, deviceId } = actor
      tally.add(show.host_id, personId, 'like', taps)
      arrivals.note({ showId: show.id, personId, name, kind, deviceId, acted: true })
    },
    async answer(show, pollId, draft) {
      const own = await answers.add(pollId, draft)
      const { id: personId, name, kind, deviceId } = draft.actor
      if (kind !== 'anonymous') arrivals.note({ showId: show.id, personId, name, kind, deviceId, acted: true })
      return own
    },
    async close() {
      await chat.close()
      await answers.close()
      await arrivals.close()
      await tally.close()
    },
  }
}

const rememberedMs = 1_000
const mostRemembered = 1_000

/**
 * However many come at once, a show is read once a second and process. While the database is away, what was last known
 * goes on to count: a picture on air must not end with it.
 */
function rememberShows(house: LiveHouse): (showId: string) => Promise<ShowRow> {
  const reader = reading(house.db)
  const remembered = new Map<string, { row: Promise<ShowRow>; until: number }>()
  return (showId) => {
    const now = house.clock.monotonicMs()
    const known = remembered.get(showId)
    if (known && known.until > now) return known.row
    const row = getShowRow(reader, showId).catch((error) => {
      if (known && !(error instanceof Refusal)) return known.row
      remembered.delete(showId)
      throw error
    })
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(showId, { row, until: now + rememberedMs })
    return row
  }
}
