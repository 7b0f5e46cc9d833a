import type { Overlay, RoomState, ShowEntry } from '#contracts/live'
import { pollsCounted } from '#web/shared/room/poll/polls-after.ts'

const kept = 12

/** What a layer shows after an entry of the show's log; the picture under it is live, so nothing waits. */
export function overlayAfter(overlay: Overlay, entry: ShowEntry): Overlay {
  switch (entry.type) {
    case 'chat-line':
      return { ...overlay, lines: [...overlay.lines.filter(({ id }) => id !== entry.body.id), entry.body].slice(-kept) }
    case 'line-retracted':
      return { ...overlay, lines: overlay.lines.filter(({ id }) => !entry.body.lineIds.includes(id)) }
    case 'explaining': {
      const { explaining: _before, ...rest } = overlay
      return entry.body.item ? { ...rest, explaining: entry.body.item } : rest
    }
    case 'poll-opened':
    case 'poll-closed':
      // A result stays in the picture until the next question.
      return entry.body.kind === 'topic' ? overlay : { ...overlay, poll: entry.body }
    case 'product-changed':
      return overlay.explaining?.productId === entry.body.item.productId
        ? { ...overlay, explaining: entry.body.item }
        : overlay
    case 'rules-changed':
      return { ...overlay, pinned: entry.body.pinned }
    case 'show-state':
      return { ...overlay, state: entry.body.state }
    case 'show-changed':
      return { ...overlay, title: entry.body.title, startsAt: entry.body.startsAt }
    default:
      return overlay
  }
}

/** What a layer shows after the room's newest counts. */
export function overlayCounted(overlay: Overlay, state: RoomState): Overlay {
  if (!overlay.poll) return overlay
  const [poll = overlay.poll] = pollsCounted([overlay.poll], state)
  return poll === overlay.poll ? overlay : { ...overlay, poll }
}
