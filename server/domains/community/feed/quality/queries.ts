import { type SqlBool, sql } from 'kysely'

import type { PostQuality, QualityRow } from '#contracts/community'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { shownCards } from '../../post/cards.ts'
import { getReadablePost } from '../../post/load.ts'
import type { Viewer } from '../../post/visible.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { acceptedPart } from './quality.ts'

interface Row {
  readonly post_id: string
  readonly score: number
  readonly information: number
  readonly originality: number
  readonly usefulness: number
  readonly risk: number
  readonly near_id: string | null
  readonly parts: PostQuality['parts']
  readonly measured_at: Date
  readonly accepted: number
  readonly views: number
  readonly period: string | null
}

const columns = sql`quality.post_id, score, information, originality, usefulness, quality.risk, near_id, parts, quality.accepted, measured_at,
  coalesce((select views from community.post_view where post_id = quality.post_id), 0) as views,
  (select period::text from community.quality_reward where post_id = quality.post_id) as period`

const rounded = (value: number) => Math.round(value * 100) / 100

const partsOf = ({ information, originality, usefulness, risk }: Row) => ({
  information: rounded(information),
  originality: rounded(originality),
  usefulness: rounded(usefulness),
  risk: rounded(risk),
})

/** How a note stands, for its author and for staff. */
export async function getQuality(db: Database, postId: string, viewer: Viewer): Promise<PostQuality> {
  const post = await getReadablePost(reading(db), postId, viewer)
  if (post.author_id !== viewer.id && !viewer.may.has('community.manage')) throw refuse.notYours()
  const { rows } = await sql<Row>`
    select ${columns} from community.post_quality as quality where quality.post_id = ${postId}`.execute(db)
  const [row] = rows
  if (!row) throw refuse.notMeasured()
  const near = row.near_id ? await getReadablePost(reading(db), row.near_id, viewer).catch(() => undefined) : undefined
  return present({
    score: Math.round(row.score),
    ...partsOf(row),
    parts: row.parts,
    views: row.views,
    accepted: row.accepted,
    acceptedPart: rounded(acceptedPart(row.accepted)),
    nearId: near?.id,
    isNearDuplicate: row.near_id !== null,
    measuredAt: row.measured_at.toISOString(),
    rewardedFor: row.period ?? undefined,
  })
}

interface Asked {
  readonly q?: string
  readonly order?: 'best' | 'worst'
  readonly after?: string
  readonly limit?: number
}

/** Notes by their quality, for staff. */
export async function listQuality(db: Database, viewer: Viewer, asked: Asked): Promise<Page<QualityRow>> {
  const { q, order = 'best', after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readPlace(after)
  const isWorst = order === 'worst'
  const like = `%${(q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Row>`
    select ${columns} from community.post_quality as quality join community.post as post on post.id = quality.post_id
    where post.state = 'published' ${q ? sql`and (post.title ilike ${like} or post.text ilike ${like})` : sql``}
      ${from ? (isWorst ? sql`and (score, quality.post_id) > (${from.score}::real, ${from.id})` : sql`and (score, quality.post_id) < (${from.score}::real, ${from.id})`) : sql``}
    order by ${isWorst ? sql`score, quality.post_id` : sql`score desc, quality.post_id desc`} limit ${limit + 1}`.execute(
    db,
  )
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ score, post_id }) => `${score}~${post_id}`,
  )
  const ids = page.items.map(({ post_id }) => post_id)
  const posts = await reading(db)
    .selectFrom('community.post')
    .selectAll()
    .where(sql<SqlBool>`id = any(${ids})`)
    .execute()
  const cards = new Map((await shownCards(db, posts, viewer)).map((card) => [card.id, card]))
  return {
    ...page,
    items: page.items.flatMap((row) => {
      const post = cards.get(row.post_id)
      if (!post) return []
      const told = { post, score: Math.round(row.score), ...partsOf(row), isNearDuplicate: row.near_id !== null }
      return [present({ ...told, rewardedFor: row.period ?? undefined })]
    }),
  }
}

function readPlace(cursor: string): { score: number; id: string } {
  const match = /^(\d+(?:\.\d+)?(?:e-?\d+)?)~([0-9a-hjkmnp-tv-z]{26})$/.exec(cursor)
  if (!match) throw refuse.badCursor()
  return { score: Number(match[1]), id: match[2] ?? '' }
}
