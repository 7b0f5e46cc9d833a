import { getOverlay, getOverlayLink, rotateOverlayLink } from '#contracts/live'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import type { Secrets } from '#platform/secrets'
import { refuse } from '../../refusals.ts'
import { cardsOf } from '../../show/cards.ts'
import { getShowFor, lockShowFor } from '../../show/load.ts'
import { reading, writing } from '../../tables.ts'
import { findLines } from '../../talk/line/queries.ts'
import { shownLine } from '../../talk/line/said.ts'
import { findOpenPoll } from '../poll/queries.ts'
import { findShelf } from '../shelf/queries.ts'
import { overlayToken, showOfOverlay } from './token.ts'

const kinds = ['product', 'chat', 'pinned', 'countdown', 'poll', 'draw', 'flash-sale', 'all'] as const

function linkOf(secrets: Secrets, showId: string, version: number) {
  const token = overlayToken(secrets, showId, version)
  return { token, paths: Object.fromEntries(kinds.map((kind) => [kind, `/overlay/${token}/${kind}`])) }
}

const nobody = { id: '', mayModerate: false }

export const overlayRoutes = [
  on(getOverlayLink, async ({ params, reader, actor, house }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return linkOf(house.secrets, show.id, show.overlay_version)
  }),
  on(rotateOverlayLink, async ({ params, perform, house }) => {
    const version = await perform(async (work) => {
      const show = await lockShowFor(work, params.showId, 'run')
      const overlay_version = show.overlay_version + 1
      await writing(work).updateTable('live.show').set({ overlay_version }).where('id', '=', show.id).execute()
      return overlay_version
    })
    house.rooms.cut(params.showId, { personId: `overlay-${params.showId}` }, 'ended')
    return linkOf(house.secrets, params.showId, version)
  }),
  on(getOverlay, async ({ params, reader, house }) => {
    const showId = await showOfOverlay(house, params.token)
    const position = await house.rooms.head(showId ?? '')
    const [card] = showId === undefined ? [] : await cardsOf(reader, [showId], '')
    if (!card) throw refuse.unknownOverlay()
    const tables = reading(reader)
    const shelf = await findShelf(reader, card.id, false)
    const { pinned } = await tables
      .selectFrom('live.room')
      .select('pinned')
      .where('show_id', '=', card.id)
      .executeTakeFirstOrThrow()
    const { id: roomId, title, host, state, startsAt } = card
    const explaining = shelf.items.find((item) => item.explaining)
    const lines = (await findLines(tables, card.id, nobody, {}, 30)).map(shownLine)
    const poll = await findOpenPoll(tables, card.id)
    return present({ roomId, position, title, host, state, startsAt, pinned, explaining, lines, poll })
  }),
]
