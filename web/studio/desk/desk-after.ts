import type { Desk, DeskState, RoomState, ShowEntry } from '#contracts/live'
import { shelfAfter } from '#web/shared/room/after/shelf-after.ts'

/** The desk after an entry of the viewers' room; the same object when the entry does not concern it. */
export function deskAfter(desk: Desk, entry: ShowEntry): Desk {
  switch (entry.type) {
    case 'show-state': {
      const { state, at } = entry.body
      const times = state === 'live' ? { startedAt: at } : state === 'ended' ? { endedAt: at } : {}
      return { ...desk, show: { ...desk.show, state, ...times } }
    }
    case 'show-changed': {
      const { coverUrl, format, ...rest } = entry.body
      return {
        ...desk,
        show: { ...desk.show, ...rest, ...(coverUrl === undefined ? {} : { coverUrl }), ...(format ? { format } : {}) },
      }
    }
    case 'picture-state':
      return { ...desk, picture: entry.body.picture }
    case 'rules-changed':
      return { ...desk, show: { ...desk.show, rules: entry.body } }
    case 'explaining':
      return afterExplaining(desk, entry)
    default: {
      const shelf = shelfAfter(desk.shelf, entry)
      return shelf === desk.shelf ? desk : { ...desk, shelf }
    }
  }
}

function afterExplaining(desk: Desk, entry: Extract<ShowEntry, { type: 'explaining' }>): Desk {
  const { version, productId, clipId, mediaTime } = entry.body
  if (version <= desk.shelf.version) return desk
  const { explaining: _was, ...shelf } = shelfAfter(desk.shelf, entry)
  const items = shelf.items.map((item) => ({ ...item, explaining: item.productId === productId }))
  if (!productId || !clipId) return { ...desk, shelf: { ...shelf, items } }
  const since = new Date(entry.at).toISOString()
  return { ...desk, shelf: { ...shelf, items, explaining: { productId, clipId, since, mediaTime } } }
}

/** The desk after the latest values of the viewers' room. */
export function deskAfterRoomState(desk: Desk, { demand, people, likes }: RoomState): Desk {
  const figures = {
    ...desk.figures,
    ...(people ? { people: people.now, peak: people.peak } : {}),
    ...(likes === undefined ? {} : { likes }),
  }
  return { ...desk, figures, ...(demand ? { demand } : {}) }
}

const keptMinutes = 24 * 60

/** The desk after the latest values of the crew's room. */
export function deskAfterDeskState(desk: Desk, state: DeskState): Desk {
  const { figures, minute, health, incidents, questions, restreams, sanctions, script, guestHosts, hands } = state
  const curve = minute
    ? [...desk.curve.filter((was) => was.minute !== minute.minute), minute].slice(-keptMinutes)
    : desk.curve
  return {
    ...desk,
    curve,
    ...(figures ? { figures } : {}),
    ...(health ? { health, picture: health.picture } : {}),
    ...(incidents ? { incidents } : {}),
    ...(questions ? { questions } : {}),
    ...(restreams ? { restreams } : {}),
    ...(sanctions ? { sanctions } : {}),
    ...(guestHosts ? { guestHosts } : {}),
    ...(hands ? { hands } : {}),
    ...(script ? { show: { ...desk.show, script: script.script } } : {}),
  }
}
