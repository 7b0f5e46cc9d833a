import { type Desk, deskRoomOf } from '#contracts/live'
import { findSanctions, readingModeration } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Actor } from '#platform/work'
import { recentStalls, shownHealth } from '../air/broadcast/health.ts'
import { findIncidents } from '../air/broadcast/incident.ts'
import { findGuestHosts } from '../air/guest-host/load.ts'
import { findRestreams } from '../air/restream/queries.ts'
import { findCrew } from '../crew/queries.ts'
import type { LiveHouse } from '../house/parts.ts'
import { shownSanction } from '../room/shown.ts'
import type { ShowRow } from '../show/load.ts'
import { readMyPlace, readShowSettings } from '../show/page.ts'
import type { Standing } from '../show/show.ts'
import { findShelf } from '../stage/shelf/queries.ts'
import { reading } from '../tables.ts'
import { findDemand } from '../talk/explain-request/queries.ts'
import { findHands } from '../talk/hand/queries.ts'
import { findLines } from '../talk/line/queries.ts'
import { shownLine } from '../talk/line/said.ts'
import { findQuestions } from '../talk/question/queries.ts'
import { findCurve } from './curve/queries.ts'
import { readFigures } from './figures.ts'

/** Everything the host desk needs at open, but where the log stood before. Some twenty short reads, once a desk; news come on its socket afterwards. */
export async function readDesk(
  house: LiveHouse,
  show: ShowRow,
  standing: Standing,
  actor: Actor,
): Promise<Omit<Desk, 'position'>> {
  const { db } = house
  const now = house.clock.now()
  const tables = reading(db)
  const settings = await readShowSettings(db, show, actor.id)
  const place = { scope: 'show', subjectId: show.id, holdingAt: now }
  return present({
    show: settings,
    me: await readMyPlace(db, { show, standing, actor, now }, settings.rules, settings.reserved),
    roomId: show.id,
    deskRoomId: deskRoomOf(show.id),
    picture: settings.picture,
    shelf: await findShelf(db, show.id, true),
    demand: await findDemand(tables, show.id),
    questions: await findQuestions(db, show.id, { answered: false }),
    lines: (await findLines(tables, show.id, { id: actor.id, mayModerate: false }, {}, 100)).map(shownLine),
    crew: await findCrew(tables, show),
    guestHosts: await findGuestHosts(tables, show.id),
    hands: await findHands(tables, show.id),
    sanctions: (await findSanctions(readingModeration(db), place, 100)).map(shownSanction),
    figures: await readFigures(db, show, now, show.state === 'live' ? house.rooms.people(show.id) : undefined),
    curve: await findCurve(db, show.id, 240),
    health: await readHealth(house, show.id),
    incidents: await findIncidents(tables, show.id),
    restreams: await findRestreams(house, show.id),
  })
}

/** Health of a stream that this node packs; undefined elsewhere and before the first picture. */
export async function readHealth(house: LiveHouse, showId: string) {
  const measured = house.streaming.health(showId)
  if (!measured) return undefined
  const now = house.clock.now()
  return shownHealth(measured, await recentStalls(house.db, showId, now), now)
}
