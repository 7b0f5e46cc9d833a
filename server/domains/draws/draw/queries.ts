import type { Draw, DrawProof, DrawState } from '#contracts/draws'
import { toHex } from '#kernel/chance/hex'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'
import { type DrawRow, prizesOf } from './load.ts'
import { shownDraws, shownPrize } from './shown.ts'

/** As many draws of one show as a page of its room ever shows. */
const mostOfShow = 50

/** The draws of a show, newest first; those that were never opened only for those who run it. */
export async function findShowDraws(db: Database, showId: string, forCrew: boolean): Promise<Draw[]> {
  const rows = await reading(db)
    .selectFrom('draws.draw')
    .selectAll()
    .where('show_id', '=', showId)
    .$if(!forCrew, (query) => query.where('opened_at', 'is not', null))
    .orderBy('id', 'desc')
    .limit(mostOfShow)
    .execute()
  return shownDraws(db, rows)
}

interface Wanted {
  readonly after?: string | undefined
  readonly state?: DrawState | undefined
  readonly search?: string | undefined
}

/** The draws of all shows, newest first; `after` is the last id seen. */
export async function findDraws(db: Database, { after, state, search }: Wanted, limit: number): Promise<Page<Draw>> {
  const words = search?.trim().replace(/[\\%_]/g, '\\$&')
  const rows = await reading(db)
    .selectFrom('draws.draw')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .$if(!!words, (query) => query.where('title', 'ilike', `%${words}%`))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = new Map((await shownDraws(db, rows.slice(0, limit))).map((draw) => [draw.id, draw]))
  const page = pageOf(
    rows,
    limit,
    (row) => row.id,
    (row) => row.id,
  )
  return { ...page, items: page.items.flatMap((id) => shown.get(id) ?? []) }
}

/** What a draw is checked with, as far as it is public: the seed only once the root of the entries was. */
export async function readProof(db: Database, draw: DrawRow): Promise<DrawProof> {
  const tables = reading(db)
  const prizes = await prizesOf(tables, [draw.id])
  const wins = await tables
    .selectFrom('draws.win')
    .select(['position', 'number', 'rank', 'state', 'instead'])
    .where('draw_id', '=', draw.id)
    .orderBy('position')
    .execute()
  return present({
    drawId: draw.id,
    title: draw.title,
    showId: draw.show_id,
    state: draw.state,
    prizes: prizes.map(shownPrize),
    entries: draw.entries,
    commitment: draw.opened_at ? toHex(draw.commitment) : undefined,
    root: draw.root ? toHex(draw.root) : undefined,
    seed: draw.drawn_at ? toHex(draw.seed) : undefined,
    places: wins.map(({ instead, ...win }) => present({ ...win, instead: instead ?? undefined })),
    openedAt: draw.opened_at?.toISOString(),
    closedAt: draw.closed_at?.toISOString(),
    drawnAt: draw.drawn_at?.toISOString(),
  })
}
