import { type Selectable, sql } from 'kysely'

import type { Win, WinnerRow } from '#contracts/draws'
import { personCards, readingIdentity } from '#domains/identity/index'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { shownPrize } from '../draw/shown.ts'
import { type DrawsTables, reading } from '../tables.ts'

/** Whose wins, or those of which draw. */
interface Wanted {
  readonly personId?: string
  readonly drawId?: string
}

type Row = Selectable<DrawsTables['draws.win']> &
  Pick<Selectable<DrawsTables['draws.prize']>, 'kind' | 'image_url' | 'gift'> & {
    draw_title: string
    show_id: string
    prize_title: Selectable<DrawsTables['draws.prize']>['title']
  }

const rowsOf = (db: Database, { personId, drawId }: Wanted) =>
  reading(db)
    .selectFrom('draws.win as win')
    .innerJoin('draws.draw as draw', 'draw.id', 'win.draw_id')
    .innerJoin('draws.prize as prize', (join) =>
      join.onRef('prize.draw_id', '=', 'win.draw_id').onRef('prize.rank', '=', 'win.rank'),
    )
    .selectAll('win')
    .select(['draw.title as draw_title', 'draw.show_id', 'prize.kind', 'prize.title as prize_title'])
    .select(['prize.image_url', 'prize.gift'])
    .$if(personId !== undefined, (query) => query.where('win.person_id', '=', personId ?? ''))
    .$if(drawId !== undefined, (query) => query.where('win.draw_id', '=', drawId ?? ''))

/** What somebody won, the newest first; `after` is `<ms>.<draw>.<position>` of the last one seen. */
export async function findWins(
  db: Database,
  wanted: Wanted,
  { after }: { after?: string | undefined },
  limit: number,
): Promise<Win[]> {
  const [, ms, drawId, position] = /^(\d{1,15})\.([0-9a-z]{26})\.(\d{1,9})$/.exec(after ?? '') ?? []
  const older = sql<boolean>`(won_at, win.draw_id, position) < (${new Date(Number(ms))}, ${drawId}, ${Number(position)})`
  const rows = await rowsOf(db, wanted)
    .$if(ms !== undefined, (query) => query.where(older))
    .orderBy('won_at', 'desc')
    .orderBy('win.draw_id', 'desc')
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shownWin)
}

export const placeOfWin = (win: Win): string => `${Date.parse(win.wonAt)}.${win.drawId}.${win.position}`

/** Who won what in a draw, in the order in which they were drawn. */
export async function findWinners(
  db: Database,
  drawId: string,
  after: string | undefined,
  limit: number,
): Promise<Page<WinnerRow>> {
  const rows = await rowsOf(db, { drawId })
    .where('win.position', '>', /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0)
    .orderBy('win.position')
    .limit(limit + 1)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  const shown = (row: Row): WinnerRow =>
    present({
      ...shownWin(row),
      number: row.number,
      personId: row.person_id ?? '',
      person: people.get(row.person_id ?? ''),
      instead: row.instead ?? undefined,
      trouble: row.trouble ?? undefined,
    })
  return pageOf(rows, limit, shown, (row) => String(row.position))
}

function shownWin(row: Row): Win {
  const { draw_id, rank, kind, prize_title: title, image_url, quantity, gift } = row
  return present({
    drawId: draw_id,
    drawTitle: row.draw_title,
    showId: row.show_id,
    position: row.position,
    prize: shownPrize({ draw_id, rank, kind, title, image_url, quantity, gift }),
    state: row.state,
    needsAddress: row.needs_address && row.state === 'won',
    wonAt: row.won_at.toISOString(),
    claimBy: row.claim_by.toISOString(),
    receivedAt: row.received_at?.toISOString(),
  })
}
