import { type Selectable, sql } from 'kysely'

import type { Picture } from '#contracts/catalogue'
import type { FollowUp, Photo, Review } from '#contracts/reviews'
import { type PictureSize, pictureOf, type StoredPicture } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { type KeptGoods, type ReviewsTables, reading } from '../tables.ts'
import { maskName, wholeDays } from './review.ts'

interface PhotoJson {
  readonly id: string
  readonly number: number
  readonly width: number
  readonly height: number
  readonly blur: string
  readonly sizes: readonly PictureSize[]
}

interface FollowUpJson {
  readonly number: number
  readonly text: string
  readonly state: 'waiting' | 'shown' | 'hidden'
  readonly rule: string | null
  readonly written_at: string
}

export type SelectedRow = Selectable<ReviewsTables['reviews.review']> & {
  readonly order_id: string
  readonly goods: KeptGoods
  readonly is_returned: boolean
  readonly received_at: Date
  readonly photo_rows: readonly PhotoJson[] | null
  readonly follow_up_rows: readonly FollowUpJson[] | null
  readonly own_vote: boolean | null
}

/** Reviews with all that is shown of them, and the vote of whoever looks. */
export function selectReviews(db: Database, viewerId: string | undefined) {
  return reading(db)
    .selectFrom('reviews.review as review')
    .innerJoin('reviews.receipt as receipt', 'receipt.line_id', 'review.line_id')
    .selectAll('review')
    .select(['receipt.order_id', 'receipt.goods', 'receipt.is_returned', 'receipt.received_at'])
    .select([
      sql<SelectedRow['photo_rows']>`(
        select jsonb_agg(jsonb_build_object('id', id, 'number', number, 'width', width, 'height', height, 'blur', blur,
          'sizes', sizes) order by number, place)
        from reviews.photo where review_id = review.id)`.as('photo_rows'),
      sql<SelectedRow['follow_up_rows']>`(
        select jsonb_agg(jsonb_build_object('number', number, 'text', text, 'state', state, 'rule', rule, 'written_at', written_at)
          order by number)
        from reviews.follow_up where review_id = review.id and review.follow_ups > 0)`.as('follow_up_rows'),
      sql<SelectedRow['own_vote']>`(
        select is_helpful from reviews.vote where review_id = review.id and person_id = ${viewerId ?? ''})`.as(
        'own_vote',
      ),
    ])
}

export type Names = Awaited<ReturnType<typeof personCards>>

/** The people who wrote these reviews. */
export function namesOf(db: Database, rows: readonly { readonly person_id: string }[]): Promise<Names> {
  return personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
}

interface Looking {
  readonly viewerId?: string | undefined
  /** The author and the house also see what waits. */
  readonly seesAll: boolean
}

/** A review as it is shown. A masked one says nothing that leads to its author. */
export function wireReview(row: SelectedRow, names: Names, { viewerId, seesAll }: Looking): Review {
  const card = names.get(row.person_id)
  const followUps = (row.follow_up_rows ?? []).filter(({ state }) => seesAll || state === 'shown')
  return present({
    id: row.id,
    productId: row.product_id,
    author: authorOf(row, card),
    goods: { title: row.goods.title, values: row.goods.values, options: row.goods.options },
    variantId: row.variant_id,
    stars: row.stars,
    aspects: row.aspects,
    text: row.text,
    photos: photosOf(row, 0),
    followUps: followUps.map((one) => wireFollowUp(row, one)),
    reply: replyOf(row),
    helpful: row.helpful,
    vote: row.own_vote === null ? undefined : row.own_vote ? ('helpful' as const) : ('unhelpful' as const),
    isOwn: viewerId === row.person_id,
    isReturned: row.is_returned,
    isEdited: row.edited_at !== null,
    state: row.state,
    waitsFor: waitsFor(row),
    writtenAt: row.written_at.toISOString(),
  })
}

function authorOf(row: SelectedRow, card: ReturnType<Names['get']>): Review['author'] {
  if (row.is_anonymous) return { name: maskName(card?.name ?? '') }
  return present({ id: card?.id, name: card?.name ?? '***', avatarUrl: card?.avatarUrl })
}

function replyOf({ reply, replied_at, reply_changed_at }: SelectedRow): Review['reply'] {
  if (reply === null || replied_at === null) return undefined
  return { text: reply, at: replied_at.toISOString(), isEdited: reply_changed_at !== null }
}

/** What its author is told of why it waits. */
function waitsFor({ state, rule }: { readonly state: string; readonly rule: string | null }) {
  return state === 'waiting' && rule === 'picture' ? ('picture' as const) : undefined
}

function wireFollowUp(row: SelectedRow, { number, text, state, rule, written_at }: FollowUpJson): FollowUp {
  const at = new Date(written_at)
  return present({
    number,
    text,
    afterDays: wholeDays(row.received_at, at),
    photos: photosOf(row, number),
    isWaiting: state === 'waiting',
    isHidden: state === 'hidden',
    waitsFor: waitsFor({ state, rule }),
    writtenAt: at.toISOString(),
  })
}

export function photosOf(row: SelectedRow, number: number): Photo[] {
  return (row.photo_rows ?? [])
    .filter((photo) => photo.number === number)
    .map(({ id, ...photo }) => ({ id, picture: shownPhoto(photo) }))
}

/** A stored photo as readers get it. */
export function shownPhoto(photo: StoredPicture): Picture {
  const picture = pictureOf({ ...photo, state: 'ready', alt: {} })
  if (!picture) throw new Error('A photo was kept without files.')
  return picture
}
