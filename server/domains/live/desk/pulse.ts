import { type SqlBool, sql } from 'kysely'

import { deskRoomOf } from '#contracts/live'
import { findSanctions, readingModeration } from '#domains/moderation/index'
import type { House } from '#platform/house'
import { findIncidents } from '../air/broadcast/incident.ts'
import { findRestreams } from '../air/restream/queries.ts'
import type { LiveHouse } from '../house/parts.ts'
import { shownSanction } from '../room/shown.ts'
import type { ShowRow } from '../show/load.ts'
import { closeDuePolls } from '../stage/poll/close.ts'
import { reading } from '../tables.ts'
import { findDemand } from '../talk/explain-request/queries.ts'
import { findAsked } from '../talk/question/asked.ts'
import { findQuestions } from '../talk/question/queries.ts'
import { findCurve } from './curve/queries.ts'
import { readHealth } from './desk.ts'
import { createLikePace, readFigures } from './figures.ts'

const everyMs = 1_000

/**
 * Tells once a second what changes all the time: to the room what people want explained, to an open desk its figures,
 * questions, health and the rest. A show that nobody watches costs nothing but its row in one small query.
 */
export function startPulse(house: LiveHouse & Pick<House, 'agenda'>): () => Promise<void> {
  const told = createTeller(house)
  const pace = createLikePace()
  const stopTelling = house.agenda.add({
    name: 'figures',
    everyMs,
    isDue: () => sql<SqlBool>`exists (select from live.show where state = 'live')`,
    async act() {
      for (const show of await showsOnAir(house)) await tellShow(house, show, told, pace)
    },
  })
  const stopClosing = house.agenda.add({
    name: 'questions',
    isDue: (now) => sql<SqlBool>`exists (select from live.poll where closed_at is null and closes_at <= ${now})`,
    act: () => closeDuePolls(house),
  })
  return async () => {
    await Promise.all([stopTelling(), stopClosing()])
  }
}

type OnAir = Pick<ShowRow, 'id' | 'host_id' | 'started_at' | 'format'>

function showsOnAir(house: LiveHouse): Promise<OnAir[]> {
  return reading(house.db)
    .selectFrom('live.show')
    .select(['id', 'host_id', 'started_at', 'format'])
    .where('state', '=', 'live')
    .execute()
}

type Tell = (roomId: string, key: string, value: unknown) => void

/** Tells a room a value only when it is another one than before. */
function createTeller(house: LiveHouse): Tell {
  const last = new Map<string, string>()
  return (roomId, key, value) => {
    const text = JSON.stringify(value)
    if (last.get(`${roomId} ${key}`) === text) return
    if (last.size > 10_000) last.clear()
    last.set(`${roomId} ${key}`, text)
    house.rooms.state(roomId, key, value)
  }
}

async function tellShow(house: LiveHouse, show: OnAir, tell: Tell, pace: ReturnType<typeof createLikePace>) {
  const { db, rooms } = house
  const here = rooms.people(show.id)
  const desk = deskRoomOf(show.id)
  const hasDesk = rooms.people(desk).now > 0
  if (here.now > 0 || hasDesk) tell(show.id, 'demand', await findDemand(reading(db), show.id))
  if (here.now > 0 && show.format === 'lecture') tell(show.id, 'asked', await findAsked(db, show.id, { limit: 30 }))
  if (!hasDesk) return
  const now = house.clock.now()
  tell(desk, 'figures', await readFigures(db, show, now, here, pace))
  tell(desk, 'minute', (await findCurve(db, show.id, 1))[0] ?? null)
  tell(desk, 'questions', await findQuestions(db, show.id, { answered: false }))
  tell(desk, 'health', (await readHealth(house, show.id)) ?? null)
  tell(desk, 'incidents', await findIncidents(reading(db), show.id, 20))
  tell(desk, 'restreams', await findRestreams(house, show.id))
  const place = { scope: 'show', subjectId: show.id, holdingAt: now }
  tell(desk, 'sanctions', (await findSanctions(readingModeration(db), place, 100)).map(shownSanction))
}
