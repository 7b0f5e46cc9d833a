import { decideHeldLine, likeShow, listHeldLines, listLines, retractLine, sayLine, undoHeldLine } from '#contracts/live'
import { defaultLimit } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import type { RoomEntry } from '#platform/realtime/log/entry'
import { runtimeOf } from '../../house/runtime.ts'
import { checkMayEnter } from '../../room/admit.ts'
import { getVisibleShow } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { decideHeldLine as decideHeld } from './held/decide.ts'
import { listHeldLines as findHeld } from './held/queries.ts'
import { undoHeldLine as undoHeld } from './held/undo.ts'
import { findLines, placeOfLine, readPlace, writePlace } from './queries.ts'
import { retractLine as retract } from './retract.ts'
import { type LineRow, shownLine } from './said.ts'

function shownInHistory(row: LineRow, mayModerate: boolean) {
  const retracted = row.retracted_at !== null && mayModerate ? true : undefined
  const shadowed = row.shadowed && mayModerate ? true : undefined
  return present({ ...shownLine(row), retracted, shadowed })
}

export const lineRoutes = [
  on(sayLine, async ({ params, body, actor, house }) => {
    const runtime = runtimeOf(house)
    const show = await runtime.openShow(params.showId)
    if (show.rehearsal) await checkMayEnter(house, show, actor)
    const { id, text, productId } = body
    const said = await runtime.chat.add(params.showId, { id, actor, text, productId })
    runtime.tally.add(show.host_id, actor.id, 'chat', 1)
    return said
  }),
  on(listLines, async ({ params, query, reader, actor }) => {
    const tables = reading(reader)
    const { show, standing } = await getVisibleShow(tables, params.showId, actor)
    const { limit = defaultLimit, before, after, from, until, personId } = query
    const place = before ? await placeOfLine(tables, show.id, before) : readPlace(after)
    const who = { id: actor.id, mayModerate: standing.rights.includes('retract') }
    const rows = await findLines(tables, show.id, who, { from, until, after: place, personId }, limit + 1)
    const isForward = from !== undefined
    const shown = isForward ? rows.slice(0, limit) : rows.slice(-limit)
    const edge = isForward ? shown.at(-1) : shown[0]
    const items = shown.map((row) => shownInHistory(row, who.mayModerate))
    return { items, ...(edge && rows.length > limit && { next: writePlace(edge) }) }
  }),
  on(retractLine, async ({ params, perform }) => {
    await perform((work) => retract(work, params.showId, params.lineId))
    return {}
  }),
  on(listHeldLines, ({ params, query, reader, actor }) => findHeld(reader, params.showId, actor, query)),
  on(decideHeldLine, async ({ params, body, perform, house }) => {
    let told: RoomEntry[] = []
    const log = {
      append: (...drafts: Parameters<typeof house.rooms.append>) => house.rooms.append(...drafts),
      appended: (entries: RoomEntry[]) => {
        told = entries
      },
    }
    const decided = await perform((work) => decideHeld(work, log, { ...params, ...body }))
    house.rooms.published(told)
    return decided
  }),
  on(undoHeldLine, async ({ params, body, perform }) => {
    await perform((work) => undoHeld(work, { ...params, ...body }))
    return {}
  }),
  on(likeShow, async ({ params, body, actor, house }) => {
    const runtime = runtimeOf(house)
    const show = await runtime.showOnAir(params.showId)
    const counted = house.rooms.like(show.id, actor.id, body.taps)
    if (counted > 0) runtime.liked(show, actor, counted)
    return { counted }
  }),
]
