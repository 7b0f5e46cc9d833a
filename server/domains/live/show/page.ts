import type { MyPlace, ShowPage, ShowSettings } from '#contracts/live'
import type { Position } from '#contracts/wire'
import { findHardest } from '#domains/moderation/index'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { levelOf, nextAt } from '../following/fan/fan.ts'
import { rulesOf } from '../room/rules.ts'
import { reading } from '../tables.ts'
import { checkMayTalk, type Speaker } from '../talk/line/line.ts'
import { cardsOf } from './cards.ts'
import { readLectureNow } from './lecture-now.ts'
import type { ShowRow } from './load.ts'
import type { Standing } from './show.ts'

interface Visit {
  readonly show: ShowRow
  readonly standing: Standing
  readonly actor: Actor
  readonly now: Date
}

/** Everything the room page needs at open, besides shelf and chat. `position` was read before anything else. */
export async function readShowPage(db: Database, visit: Visit, position: Position): Promise<ShowPage> {
  const { show, actor } = visit
  const tables = reading(db)
  const [card] = await cardsOf(db, [show.id], actor.id)
  if (!card) throw new Error(`The show ${show.id} has no room.`)
  const room = await tables.selectFrom('live.room').selectAll().where('show_id', '=', show.id).executeTakeFirstOrThrow()
  const host = await tables
    .selectFrom('live.host')
    .select('followers')
    .where('person_id', '=', show.host_id)
    .executeTakeFirstOrThrow()
  const clip = await tables
    .selectFrom('live.clip')
    .select('product_id')
    .where('show_id', '=', show.id)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  const rules = rulesOf(room)
  return present({
    ...card,
    about: show.about,
    cancelReason: show.cancel_reason ?? undefined,
    rules,
    roomId: show.id,
    position,
    play: show.state === 'live' ? playersOf(show.id) : undefined,
    explainingProductId: clip?.product_id,
    ...(await readLectureNow(db, show)),
    followers: host.followers,
    me: await readMyPlace(db, visit, rules, card.reserved),
  })
}

const playersOf = (showId: string) => ({ hls: `/live/${showId}/live.m3u8`, flv: `/live/${showId}/live.flv` })

/** What the asking person is and may do here, with the reason when chatting would be refused. */
export async function readMyPlace(
  db: Database,
  { show, standing, actor, now }: Visit,
  rules: ShowPage['rules'],
  reserved: boolean,
): Promise<MyPlace> {
  const fan = await reading(db)
    .selectFrom('live.fan')
    .select(['points', 'follows'])
    .where('host_id', '=', show.host_id)
    .where('person_id', '=', actor.id)
    .executeTakeFirst()
  const held = await findHardest(db, { scope: 'show', subjectId: show.id }, actor, now)
  const speaker: Speaker = {
    role: standing.role,
    isMember: actor.kind === 'member',
    follows: fan?.follows ?? false,
    mutedUntil: held && (held.until ?? 'lifted'),
    lastLineAt: undefined,
  }
  const chatRefusal = refusalOf(() => checkMayTalk(speaker, rules, now))
  return present({
    role: standing.role,
    rights: [...standing.rights],
    reserved,
    follows: speaker.follows,
    fan: fan?.follows
      ? present({ level: levelOf(fan.points), points: fan.points, nextAt: nextAt(fan.points) })
      : undefined,
    // Somebody without a session becomes a guest with the first line.
    mayChat: chatRefusal === undefined,
    chatRefusal,
    mutedUntil: held?.until?.toISOString(),
  })
}

function refusalOf(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** The show as its crew edits it. */
export async function readShowSettings(db: Database, show: ShowRow, personId: string): Promise<ShowSettings> {
  const [card] = await cardsOf(db, [show.id], personId)
  if (!card) throw new Error(`The show ${show.id} has no room.`)
  const room = await reading(db)
    .selectFrom('live.room')
    .selectAll()
    .where('show_id', '=', show.id)
    .executeTakeFirstOrThrow()
  return present({
    ...card,
    about: show.about,
    script: show.script,
    rules: rulesOf(room),
    cancelReason: show.cancel_reason ?? undefined,
    replayOffered: show.replay_offered,
    changedAlone: show.changed_alone,
  })
}
