import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of the numbers that are shown. */
export const reviewBooks: readonly Invariant[] = [
  invariant(
    'The summary of a product is what its shown reviews say.',
    sql`
      select format('product %s: kept %s, counted %s', coalesce(kept.product_id, own.product_id), kept.reviews, own.reviews) as what
      from reviews.summary as kept
      full join (
        select product_id, count(*)::integer as reviews, count(*) filter (where stars = 5)::integer as five,
          count(*) filter (where stars = 4)::integer as four, count(*) filter (where stars = 3)::integer as three,
          count(*) filter (where stars = 2)::integer as two, count(*) filter (where stars = 1)::integer as one,
          count(*) filter (where photos > 0)::integer as with_photos,
          count(*) filter (where shown_follow_ups > 0)::integer as with_follow_ups
        from reviews.review where state = 'shown' group by product_id
      ) as own on own.product_id = kept.product_id
      where (coalesce(kept.reviews, 0), coalesce(kept.five, 0), coalesce(kept.four, 0), coalesce(kept.three, 0),
          coalesce(kept.two, 0), coalesce(kept.one, 0), coalesce(kept.with_photos, 0), coalesce(kept.with_follow_ups, 0))
        is distinct from (coalesce(own.reviews, 0), coalesce(own.five, 0), coalesce(own.four, 0), coalesce(own.three, 0),
          coalesce(own.two, 0), coalesce(own.one, 0), coalesce(own.with_photos, 0), coalesce(own.with_follow_ups, 0))`,
  ),
  invariant(
    'The stars by aspect are those of the shown reviews.',
    sql`
      select format('product %s, %s: kept %s of %s, counted %s of %s', coalesce(kept.product_id, own.product_id),
        coalesce(kept.aspect, own.aspect), kept.stars, kept.reviews, own.stars, own.reviews) as what
      from reviews.aspect_sum as kept
      full join (
        select product_id, key as aspect, count(*)::integer as reviews, sum(value::integer)::integer as stars
        from reviews.review, jsonb_each_text(aspects) where state = 'shown' group by product_id, key
      ) as own on own.product_id = kept.product_id and own.aspect = kept.aspect
      where (coalesce(kept.reviews, 0), coalesce(kept.stars, 0)) is distinct from (coalesce(own.reviews, 0), coalesce(own.stars, 0))`,
  ),
  invariant(
    'What a review counts are its votes, photos and follow-ups.',
    sql`
      select format('review %s', review.id) as what
      from reviews.review
      cross join lateral (
        select count(*) filter (where is_helpful)::integer as helpful, count(*) filter (where not is_helpful)::integer as unhelpful
        from reviews.vote where review_id = review.id
      ) as voted
      cross join lateral (
        select count(*)::integer as photos from reviews.photo where review_id = review.id and number = 0
      ) as pictured
      cross join lateral (
        select count(*)::integer as all_of_them, count(*) filter (where state = 'shown')::integer as shown
        from reviews.follow_up where review_id = review.id
      ) as followed
      where (review.helpful, review.unhelpful, review.photos, review.follow_ups, review.shown_follow_ups)
        is distinct from (voted.helpful, voted.unhelpful, pictured.photos, followed.all_of_them, followed.shown)`,
  ),
  invariant(
    'What was received is known to be reviewed exactly when there is a review of it.',
    sql`
      select format('line %s', receipt.line_id) as what
      from reviews.receipt left join reviews.review on review.line_id = receipt.line_id
      where receipt.is_reviewed <> (review.id is not null)`,
  ),
]
