import type { ChatLine } from '#contracts/live'
import type { Refusal } from '#kernel/refusal'
import { type Batcher, batcher } from '#platform/batch/index'
import type { RoomEntry } from '#platform/realtime/log/entry'
import { system } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { type LineDraft, sayLines } from './say.ts'

/** Lines that arrive for one room within this time are kept in one commit. */
const windowMs = 15
/** In a busy room a commit takes what came in this time: many lines for the price of one. */
const busyMs = 65
/** Commits come a little slower than the room may be told, so that the next tick is due when one is through. */
const slower = 1.15
const mostAtOnce = 200

/**
 * Takes lines one by one and keeps them in batches; each is answered after its own commit and never before. A
 * commit begins as often as the room is told of news, and what it kept is told at once: a line waits for its commit or for
 * the tick, not for both.
 */
export function createChat(
  house: Pick<LiveHouse, 'perform' | 'rooms' | 'streaming'>,
): Batcher<string, LineDraft, ChatLine> {
  const run = async (showId: string, drafts: readonly LineDraft[]): Promise<(ChatLine | Refusal)[]> => {
    let told: RoomEntry[] = []
    const log = {
      append: (...drafts: Parameters<LiveHouse['rooms']['append']>) => house.rooms.append(...drafts),
      mediaNow: (roomId: string) => house.streaming.mediaNow(roomId),
      appended: (entries: RoomEntry[]) => {
        told = entries
      },
    }
    const answers = await house.perform(system, (work) => sayLines(work, log, showId, drafts))
    house.rooms.published(told)
    return answers
  }
  const paceMs = (showId: string) => Math.max(busyMs, slower * house.rooms.paceMs(showId))
  return batcher({ windowMs, paceMs, maxSize: mostAtOnce, maxWaiting: 5_000, lanes: 4, run })
}
