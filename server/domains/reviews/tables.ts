import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { Goods } from '#contracts/orders'
import type { AnswerBadge, Aspect, ExpertPlaceKind, PlaceKind, QuestionState, ReviewState } from '#contracts/reviews'
import type { PictureSize } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type Json<T extends object> = JSONColumnType<T>
/** What a receipt keeps of the goods of a line. */
export type KeptGoods = Omit<Goods, 'variantId' | 'productId'>

type ReceiptTable = {
  line_id: string
  order_id: string
  person_id: string
  product_id: string
  variant_id: string
  goods: Json<KeptGoods>
  received_at: Date
  is_returned: Generated<boolean>
  is_reviewed: Generated<boolean>
  asked_at: Generated<Date | null>
}

type ReviewTable = {
  id: string
  line_id: string
  person_id: string
  product_id: string
  variant_id: string
  device_id: string | null
  is_anonymous: boolean
  stars: number
  aspects: Json<Record<string, number>>
  text: string
  mark: string | null
  photos: Generated<number>
  follow_ups: Generated<number>
  shown_follow_ups: Generated<number>
  state: ReviewState
  rule: string | null
  reason: string | null
  helpful: Generated<number>
  unhelpful: Generated<number>
  rank: GeneratedAlways<number>
  reply: Generated<string | null>
  replied_by: Generated<string | null>
  replied_at: Generated<Date | null>
  reply_changed_at: Generated<Date | null>
  version: Generated<number>
  written_at: Date
  edited_at: Generated<Date | null>
}

type PhotoTable = {
  id: string
  person_id: string
  review_id: string | null
  number: number | null
  place: number | null
  width: number
  height: number
  blur: string
  sizes: Json<PictureSize[]>
  look: Generated<string | null>
  added_at: Date
}

type QuestionTable = {
  id: string
  place_kind: PlaceKind
  place_id: string
  person_id: string
  text: string
  grams: string[]
  state: QuestionState
  rule: string | null
  reason: Generated<string | null>
  merged_into: Generated<string | null>
  answers: Generated<number>
  followers: Generated<number>
  first_answer_at: Generated<Date | null>
  first_answer_as: Generated<AnswerBadge | null>
  accepted_answer_id: Generated<string | null>
  accepted_by: Generated<'asker' | 'shop' | null>
  accepted_at: Generated<Date | null>
  version: Generated<number>
  asked_at: Date
  edited_at: Generated<Date | null>
}

type AnswerTable = {
  id: string
  question_id: string
  person_id: string
  badge: AnswerBadge
  text: string
  state: 'waiting' | 'shown' | 'hidden' | 'removed'
  rule: string | null
  reason: Generated<string | null>
  helpful: Generated<number>
  is_moved: Generated<boolean>
  answered_at: Date
  edited_at: Generated<Date | null>
}

type MergeTable = {
  id: string
  from_id: string
  into_id: string
  was_state: QuestionState
  answer_ids: string[]
  follower_ids: string[]
  invited_ids: string[]
  accepted_answer_id: string | null
  accepted_by: 'asker' | 'shop' | null
  accepted_at: Date | null
  merged_by: string
  merged_at: Date
  undone_at: Generated<Date | null>
  undone_by: Generated<string | null>
}

/** Rows of the PostgreSQL schema `reviews`. No other domain names these tables. */
export type ReviewsTables = {
  'reviews.setting': {
    single: Generated<boolean>
    aspects: Json<Aspect[]>
    ask_after_days: number
    follow_ups: number
    templates: Json<string[]>
    answer_target_hours: Generated<number>
    invited_buyers: Generated<number>
    invited_weekly: Generated<number>
    shop_accepts_after_days: Generated<number>
  }
  'reviews.receipt': ReceiptTable
  'reviews.review': ReviewTable
  'reviews.follow_up': {
    review_id: string
    number: number
    text: string
    state: 'waiting' | 'shown' | 'hidden'
    rule: Generated<string | null>
    written_at: Date
  }
  'reviews.edition': {
    review_id: string
    version: number
    stars: number
    aspects: Json<Record<string, number>>
    text: string
    until: Date
  }
  'reviews.photo': PhotoTable
  'reviews.vote': { review_id: string; person_id: string; is_helpful: boolean; at: Date }
  'reviews.summary': {
    product_id: string
    reviews: Generated<number>
    five: Generated<number>
    four: Generated<number>
    three: Generated<number>
    two: Generated<number>
    one: Generated<number>
    with_photos: Generated<number>
    with_follow_ups: Generated<number>
  }
  'reviews.question': QuestionTable
  'reviews.answer': AnswerTable
  'reviews.merge': MergeTable
  'reviews.answer_vote': { answer_id: string; person_id: string }
  'reviews.question_follow': { question_id: string; person_id: string }
  'reviews.invitation': {
    question_id: string
    person_id: string
    called_as: 'bought' | 'expert'
    state: Generated<'open' | 'answered' | 'declined'>
    invited_at: Date
  }
  'reviews.expert': {
    place_kind: ExpertPlaceKind
    place_id: string
    person_id: string
    named_by: string
    named_at: Date
  }
  'reviews.aspect_sum': { product_id: string; aspect: string; reviews: number; stars: number }
}

export type ReviewsReader = Reader<ReviewsTables>

export const reading = (db: Database): ReviewsReader => db.$extendTables<ReviewsTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<ReviewsTables> => work.tx.$extendTables<ReviewsTables>()
