import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'

import type { ReviewFilter, StaffReview } from '#contracts/reviews'
import { findNamed, readingIdentity } from '#domains/identity/index'
import type { Page } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { type Names, namesOf, type SelectedRow, selectReviews, wireReview } from './select.ts'

type Edition = StaffReview['editions'][number]

/** Reviews that match, the latest first; `named` are the people whose name holds what is searched for. */
function matching(db: Database, filter: ReviewFilter, named: readonly string[]) {
  const text = filter.search?.trim()
  const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return selectReviews(db, undefined)
    .select(
      sql<Edition[] | null>`(
        select jsonb_agg(jsonb_build_object('version', version, 'stars', stars, 'text', text,
          'until', to_char(until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by version desc)
        from reviews.edition where review_id = review.id)`.as('edition_rows'),
    )
    .$if(Boolean(text), (query) =>
      query.where(
        sql<boolean>`(review.text ilike ${like} or review.reply ilike ${like} or review.person_id = any(${[...named]}))`,
      ),
    )
    .$if(filter.stars !== undefined, (query) => query.where('review.stars', '=', filter.stars ?? 0))
    .$if(filter.productId !== undefined, (query) => query.where('review.product_id', '=', filter.productId ?? ''))
    .$if(filter.state !== undefined, (query) => query.where('review.state', '=', filter.state ?? 'shown'))
    .$if(filter.answered === 'yes', (query) => query.where('review.reply', 'is not', null))
    .$if(filter.answered === 'no', (query) => query.where('review.reply', 'is', null))
}

async function findMatching(db: Database, filter: ReviewFilter, after: string | undefined, limit: number) {
  const text = filter.search?.trim()
  const named = text ? await findNamed(readingIdentity(db), text) : []
  return matching(db, filter, named)
    .$if(after !== undefined, (query) => query.where('review.id', '<', after ?? ''))
    .orderBy('review.id', 'desc')
    .limit(limit)
    .execute()
}

/** Reviews of all products as the house sees them, the latest first. */
export async function findReviews(
  db: Database,
  { after, limit = 50, ...filter }: ReviewFilter & { after?: string; limit?: number },
): Promise<Page<StaffReview>> {
  const rows = await findMatching(db, filter, after, limit + 1)
  const shown = rows.slice(0, limit)
  const names = await namesOf(db, shown)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => wireStaff(row, row.edition_rows, names)),
    ...(last && rows.length > limit && { next: last.id }),
  }
}

export async function readReview(db: Database, reviewId: string): Promise<StaffReview> {
  const row = await matching(db, {}, []).where('review.id', '=', reviewId).executeTakeFirst()
  if (!row) throw refuse.unknownReview()
  return wireStaff(row, row.edition_rows, await namesOf(db, [row]))
}

/** What waits for somebody of the house. */
export async function countReviews(db: Database): Promise<{ waiting: number; unanswered: number }> {
  const { waiting, unanswered } = await reading(db)
    .selectFrom('reviews.review as review')
    .select([
      sql<number>`count(*) filter (where state = 'waiting' or exists (
        select from reviews.follow_up where review_id = review.id and follow_up.state = 'waiting'))`.as('waiting'),
      sql<number>`count(*) filter (where state = 'shown' and stars <= 2 and reply is null)`.as('unanswered'),
    ])
    .where('state', 'in', ['waiting', 'shown'])
    .executeTakeFirstOrThrow()
  return { waiting: Number(waiting), unanswered: Number(unanswered) }
}

function wireStaff(row: SelectedRow, editions: Edition[] | null, names: Names): StaffReview {
  return present({
    ...wireReview(row, names, { seesAll: true }),
    orderId: row.order_id,
    writer: { id: row.person_id, name: names.get(row.person_id)?.name ?? '' },
    isAnonymous: row.is_anonymous,
    unhelpful: row.unhelpful,
    rule: row.rule ?? undefined,
    reason: row.reason ?? undefined,
    editions: editions ?? [],
  })
}

const columns = ['id', 'written_at', 'state', 'product', 'options', 'stars', 'text', 'photos', 'author', 'order_id']
const more = ['helpful', 'unhelpful', 'returned', 'follow_ups', 'reply', 'rule', 'reason']
const rowsAtOnce = 500
const mostRows = 100_000

/** Reviews that match as CSV for spreadsheets, page by page, so that never all are in memory. */
export async function* reviewsCsv(db: Database, filter: ReviewFilter): AsyncGenerator<string> {
  yield stringify([[...columns, ...more]], { bom: true, record_delimiter: 'windows' })
  let after: string | undefined
  for (let given = 0; given < mostRows; given += rowsAtOnce) {
    const { items, next } = await findReviews(db, { ...filter, limit: rowsAtOnce, ...(after && { after }) })
    if (items.length > 0) yield stringify(items.map(cellsOf), { escape_formulas: true, record_delimiter: 'windows' })
    if (!next) return
    after = next
  }
}

function cellsOf(review: StaffReview): string[] {
  const { goods } = review
  return [
    review.id,
    review.writtenAt,
    review.state,
    goods.title.zh ?? goods.title.en ?? '',
    goods.values.join(' / '),
    String(review.stars),
    review.text,
    String(review.photos.length),
    review.writer.name,
    review.orderId,
    String(review.helpful),
    String(review.unhelpful),
    review.isReturned ? 'yes' : '',
    review.followUps.map(({ text }) => text).join('\n'),
    review.reply?.text ?? '',
    review.rule ?? '',
    review.reason ?? '',
  ]
}
