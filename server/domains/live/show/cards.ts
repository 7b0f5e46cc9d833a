import { sql } from 'kysely'

import type { ShowCard } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { productCards } from '../house/goods.ts'
import type { ShowRow } from './load.ts'

interface CardRow
  extends Pick<
    ShowRow,
    | 'id'
    | 'title'
    | 'cover_url'
    | 'host_id'
    | 'state'
    | 'format'
    | 'starts_at'
    | 'planned_minutes'
    | 'started_at'
    | 'ended_at'
    | 'rehearsal'
    | 'series_id'
    | 'reservations'
  > {
  host_name: string
  avatar_url: string | null
  picture: ShowCard['picture']
  people: number
  people_peak: number
  likes: number
  reserved: boolean
  products: number
  first_products: string[] | null
}

const picturesShown = 3

/** Cards of the given shows in the given order, as `personId` sees them; two statements however many. */
export async function cardsOf(db: Database, showIds: readonly string[], personId: string): Promise<ShowCard[]> {
  if (showIds.length === 0) return []
  const { rows } = await sql<CardRow>`
    select show.id, show.title, show.cover_url, show.host_id, show.state, show.format, show.starts_at, show.planned_minutes,
      show.started_at, show.ended_at, show.rehearsal, show.series_id, show.reservations,
      host.name as host_name, host.avatar_url, room.picture, room.people, room.people_peak, room.likes,
      exists (select from live.reservation where show_id = show.id and person_id = ${personId}) as reserved,
      shelf.products, shelf.first_products
    from unnest(${showIds}::text[]) with ordinality as wanted (id, place)
    join live.show using (id)
    join live.host on host.person_id = show.host_id
    join live.room on room.show_id = show.id
    cross join lateral (
      select count(*)::int as products, (array_agg(product_id order by position))[1:${sql.lit(picturesShown)}] as first_products
      from live.shelf_item where show_id = show.id
    ) as shelf
    order by wanted.place`.execute(db)
  const goods = await productCards(db, [...new Set(rows.flatMap((row) => row.first_products ?? []))])
  const imageOf = (productId: string) => goods.get(productId)?.picture?.url ?? []
  return rows.map((row) => cardOf(row, (row.first_products ?? []).flatMap(imageOf)))
}

function cardOf(row: CardRow, productImageUrls: string[]): ShowCard {
  return present({
    id: row.id,
    title: row.title,
    coverUrl: row.cover_url ?? undefined,
    host: present({ id: row.host_id, name: row.host_name, avatarUrl: row.avatar_url ?? undefined }),
    state: row.state,
    format: row.format,
    picture: row.picture,
    startsAt: row.starts_at.toISOString(),
    plannedMinutes: row.planned_minutes,
    startedAt: row.started_at?.toISOString(),
    endedAt: row.ended_at?.toISOString(),
    rehearsal: row.rehearsal,
    seriesId: row.series_id ?? undefined,
    peopleNow: row.state === 'live' ? row.people : 0,
    peoplePeak: row.people_peak,
    likes: row.likes,
    reservations: row.reservations,
    products: row.products,
    productImageUrls,
    reserved: row.reserved,
  })
}
