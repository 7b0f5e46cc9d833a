import { sql } from 'kysely'

import { plain, tight } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { findAccepted } from './accepted.ts'
import { bandsOf, inCommon, printOf } from './print.ts'
import {
  informationOf,
  isOtherRegard,
  originalityOf,
  qualityTerms,
  regardOf,
  scoreOf,
  type Use,
  usefulnessOf,
} from './quality.ts'
import { findWeights } from './ring.ts'

interface Row {
  readonly id: string
  readonly author_id: string
  readonly version: number
  readonly title: string | null
  readonly text: string
  readonly risk: number
  readonly pictures: number
  readonly products: number
  readonly topics: number
  readonly views: number
  readonly saved: number
  readonly helpful: number
  readonly bought: number
  readonly print: number[] | null
  readonly printed: number | null
  readonly originality: number | null
  readonly near_id: string | null
  readonly likes: number
  readonly commenters: number
  readonly regarded: number
}

/** Measures published posts anew and keeps how they stand; those that are not published any more lose it. */
export async function measureQuality(work: Work, ids: readonly string[]): Promise<void> {
  const rows = await look(work, ids)
  const gone = ids.filter((id) => !rows.some((row) => row.id === id))
  if (gone.length > 0) await sql`delete from community.post_quality where post_id = any(${gone})`.execute(work.tx)
  if (rows.length === 0) return
  const weights = await findWeights(
    work,
    rows.map(({ id }) => id),
  )
  const accepted = await findAccepted(
    work,
    rows.map(({ author_id }) => author_id),
  )
  const measured: Measured[] = []
  for (const row of rows)
    measured.push(
      await measure(work, row, { weight: weights.get(row.id) ?? 1, accepted: accepted.get(row.author_id) ?? 0 }),
    )
  await keep(work, measured)
  for (const row of rows) {
    const regard = measured.find(({ id }) => id === row.id)?.regard ?? 0
    if (isOtherRegard(row.regarded, regard)) work.record('community.post-regarded', { postId: row.id, people: regard })
  }
  for (const { id, print, isNew } of measured) if (isNew) await keepBands(work, id, bandsOf(print))
}

async function look(work: Work, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select post.id, post.author_id, post.version, post.title, post.text, post.risk, quality.print, quality.version as printed,
      quality.originality, quality.near_id,
      (select count(*) from community.post_media where post_id = post.id)::int as pictures,
      (select count(*) from community.post_product where post_id = post.id)::int as products,
      (select count(*) from community.post_topic where post_id = post.id)::int as topics,
      coalesce(view.views, 0) as views, coalesce(talk.saves, 0) as saved, coalesce(talk.likes, 0) as likes,
      coalesce(quality.regard, 0) as regarded,
      (select count(distinct author_id) from community.comment
        where kind = 'post' and subject_id = post.id and state = 'visible' and author_id <> post.author_id)::int as commenters,
      (select count(distinct author_id) from community.comment
        where kind = 'post' and subject_id = post.id and state = 'visible' and author_id <> post.author_id and likes > 0
      )::int as helpful,
      (select count(distinct person_id) from community.post_sale
        where post_id = post.id and is_paid and person_id <> post.author_id)::int as bought
    from community.post as post
    left join community.talk on talk.kind = 'post' and talk.subject_id = post.id
    left join community.post_view as view on view.post_id = post.id
    left join community.post_quality as quality on quality.post_id = post.id
    where post.id = any(${ids}) and post.state = 'published' and post.audience <> 'self' order by post.id`.execute(
    work.tx,
  )
  return rows
}

interface Measured extends Pick<Row, 'id' | 'author_id' | 'version' | 'risk' | 'near_id'> {
  readonly print: readonly number[]
  readonly isNew: boolean
  readonly information: number
  readonly originality: number
  readonly usefulness: number
  readonly accepted: number
  readonly regard: number
  readonly score: number
  readonly parts: object
}

async function measure(work: Work, row: Row, by: Pick<Use, 'weight' | 'accepted'>): Promise<Measured> {
  const isNew = row.printed !== row.version || row.print === null
  const own = isNew
    ? await compare(work, row)
    : { print: row.print ?? [], nearId: row.near_id, originality: row.originality ?? 1 }
  const { information, parts } = informationOf({
    letters: [...row.text.replace(/\s/g, '')].length,
    hasTitle: row.title !== null,
    paragraphs: row.text.split('\n').filter((line) => line.trim()).length,
    pictures: row.pictures,
    products: row.products,
    topics: row.topics,
  })
  const usefulness = usefulnessOf({ ...row, ...by })
  const score = scoreOf({ information, originality: own.originality, usefulness, risk: row.risk })
  const regard = regardOf(row, { weight: by.weight, score })
  const { id, author_id, version, risk } = row
  return {
    id,
    author_id,
    version,
    risk,
    isNew,
    information,
    usefulness,
    score,
    parts,
    ...own,
    near_id: own.nearId,
    accepted: by.accepted,
    regard,
  }
}

/** What a text has in common with earlier ones; only its words change that, so it is looked for once a version. */
async function compare(work: Work, { id, title, text }: Row) {
  const print = printOf(tight(plain(`${title ?? ''}\n${text}`)).text)
  const near = await findNear(work, id, print)
  const nearId = near && near.share >= qualityTerms.alikeFrom ? near.id : null
  return { print, nearId, originality: originalityOf(near?.share ?? 0) }
}

async function keep(work: Work, measured: readonly Measured[]): Promise<void> {
  await sql`
    insert into community.post_quality (post_id, author_id, version, print, information, originality, usefulness, risk, score,
      near_id, parts, accepted, regard, measured_at)
    select id, author_id, version, print, information, originality, usefulness, risk, score, near_id, parts, accepted, regard, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(measured)}::jsonb) as made (id text, author_id text, version int, print int[],
      information real, originality real, usefulness real, risk real, score real, near_id text, parts jsonb, accepted int, regard int) order by id
    on conflict (post_id) do update set version = excluded.version, print = excluded.print, information = excluded.information,
      originality = excluded.originality, usefulness = excluded.usefulness, risk = excluded.risk, score = excluded.score,
      near_id = excluded.near_id, parts = excluded.parts, accepted = excluded.accepted, regard = excluded.regard,
      measured_at = excluded.measured_at`.execute(work.tx)
}

async function keepBands(work: Work, postId: string, bands: readonly string[]): Promise<void> {
  await sql`delete from community.post_band where post_id = ${postId}`.execute(work.tx)
  await sql`
    insert into community.post_band (band, post_id)
    select band, ${postId} from unnest(${bands}::bigint[]) as band on conflict do nothing`.execute(work.tx)
}

/** So many posts that share a band are compared, the earliest: what everybody writes was written by somebody first. */
const mostCompared = 50

/** The earlier post that has most in common with a print. Ids grow with the time a post was begun. */
async function findNear(work: Work, postId: string, print: readonly number[]) {
  if (print.length === 0) return undefined
  const { rows } = await sql<{ id: string; print: number[] }>`
    select post_id as id, print from community.post_quality where post_id in (
      select distinct post_id from community.post_band
      where band = any(${bandsOf(print)}::bigint[]) and post_id < ${postId} order by post_id limit ${mostCompared})`.execute(
    work.tx,
  )
  return rows
    .map((row) => ({ id: row.id, share: inCommon(print, row.print) }))
    .toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))[0]
}
