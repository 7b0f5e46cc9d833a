import type { Draw, Prize, Winner } from '#contracts/draws'
import { personCards, readingIdentity } from '#domains/identity/index'
import { toHex } from '#kernel/chance/hex'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'
import { maskName } from './draw.ts'
import { type DrawRow, type PrizeRow, prizesOf, type WinRow } from './load.ts'

/** Winners that are shown with the draw itself; the rest is on its page. */
const mostShown = 100

/** Draws as everybody sees them, in the order of the rows; a handful of statements however many. */
export async function shownDraws(db: Database, rows: readonly DrawRow[]): Promise<Draw[]> {
  const ids = rows.map((row) => row.id)
  const prizes = Map.groupBy(await prizesOf(reading(db), ids), (row) => row.draw_id)
  const drawn = rows.filter((row) => row.drawn_at !== null).map((row) => row.id)
  const wins = Map.groupBy(await firstWins(db, drawn), (row) => row.draw_id)
  const people = await personCards(
    readingIdentity(db),
    [...wins.values()].flat().flatMap((win) => win.person_id ?? []),
  )
  const nameOf = (id: string | null) => maskName(people.get(id ?? '')?.name ?? '')
  return rows.map((row) =>
    shownDraw(
      row,
      prizes.get(row.id) ?? [],
      (wins.get(row.id) ?? []).map((win) => shownWinner(win, nameOf(win.person_id))),
    ),
  )
}

export async function shownDrawOf(db: Database, row: DrawRow): Promise<Draw> {
  const [draw] = await shownDraws(db, [row])
  if (!draw) throw new Error(`The draw ${row.id} was lost while it was shown.`)
  return draw
}

function firstWins(db: Database, drawIds: readonly string[]): Promise<WinRow[]> {
  if (drawIds.length === 0) return Promise.resolve([])
  return reading(db)
    .selectFrom('draws.win')
    .selectAll()
    .where('draw_id', 'in', [...drawIds])
    .where('position', '<=', mostShown)
    .orderBy('draw_id')
    .orderBy('position')
    .execute()
}

function shownWinner({ position, number, rank, state }: WinRow, name: string): Winner {
  return { position, number, rank, name, state }
}

export function shownPrize({ rank, kind, title, image_url, quantity, gift }: PrizeRow): Prize {
  const points = gift.kind === 'points' ? gift.points : undefined
  return present({ rank, kind, title, imageUrl: image_url ?? undefined, points, quantity })
}

function shownDraw(row: DrawRow, prizes: readonly PrizeRow[], winners: Winner[]): Draw {
  const isOpened = row.opened_at !== null
  return present({
    id: row.id,
    showId: row.show_id,
    hostId: row.host_id,
    title: row.title,
    state: row.state,
    conditions: row.conditions,
    guestsMay: row.guests_may,
    prizes: prizes.map(shownPrize),
    countdownSeconds: row.countdown_seconds,
    ifShowEnds: row.if_show_ends,
    claimHours: row.claim_hours,
    redraws: row.redraws,
    entries: row.entries,
    commitment: isOpened ? toHex(row.commitment) : undefined,
    root: row.root === null ? undefined : toHex(row.root),
    openedAt: row.opened_at?.toISOString(),
    closesAt: row.closes_at?.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    drawnAt: row.drawn_at?.toISOString(),
    cancelReason: row.cancel_reason ?? undefined,
    opensAt: row.state === 'prepared' ? row.opens_at?.toISOString() : undefined,
    waitsFor: row.state === 'prepared' ? (row.open_trouble ?? undefined) : undefined,
    winners,
    winnersInAll: row.places,
    createdAt: row.created_at.toISOString(),
  })
}
