import { readFile } from 'node:fs/promises'
import type { ProductPage } from '#contracts/catalogue'
import { addFollowUp, addReviewPhoto, type Photo, writeReview } from '#contracts/reviews'
import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { playDemoOrder } from '#domains/orders/index'
import { replyToReview } from '#domains/reviews/index'
import { type DemoReview, demoReviews } from '../../content/life.ts'
import type { DemoPerson } from '../../on-air/wire.ts'
import type { Cast } from '../cast.ts'
import { memberActor } from '../people.ts'
import type { Pieces } from '../pieces.ts'

interface Stage {
  readonly cast: Cast
  readonly goods: ReadonlyMap<string, string>
  readonly visitor: (place: number) => Promise<DemoPerson>
}

/** Lets members receive something, for nothing, and say what they think of it. */
export async function makeReviews(pieces: Pieces, stage: Stage): Promise<void> {
  for (const [nth, review] of demoReviews.entries()) {
    if (pieces.isOver()) return
    const productId = stage.goods.get(review.product)
    if (productId) await makeReview(pieces, stage, { review, nth, productId })
  }
}

interface Making {
  readonly review: DemoReview
  readonly nth: number
  readonly productId: string
}

async function makeReview(pieces: Pieces, { cast, visitor }: Stage, { review, nth, productId }: Making): Promise<void> {
  const place = nth * 3 + 1
  const page: ProductPage = await getProductPage(readingCatalogue(pieces.house.db), productId)
  const variantId = page.choices[nth % page.choices.length]?.id ?? ''
  const lineId = await pieces.make(`order/${nth}`, (work) =>
    playDemoOrder(work, { who: memberActor(cast, place), variantId, name: `review-${nth}` }),
  )
  const author = await visitor(place)
  const reviewId = await pieces.act(`review/${nth}`, () => write(author, lineId, { review, nth }))
  const { followUp, reply } = review
  if (reply)
    await pieces.make(`review-reply/${nth}`, async (work) => {
      await replyToReview(work, reviewId, reply)
      return reviewId
    })
  if (followUp)
    await pieces.act(`follow-up/${nth}`, async () => {
      const body = { text: followUp, photoIds: [] }
      await author.call(addFollowUp, { params: { reviewId }, body, key: `demo-follow-up-${nth}` })
      return reviewId
    })
}

async function write(author: DemoPerson, lineId: string, { review, nth }: Omit<Making, 'productId'>): Promise<string> {
  const { stars, text, hasPhoto, product } = review
  const photoIds = hasPhoto ? [(await keepPhoto(author, product)).id] : []
  const aspects = { quality: stars, fit: Math.min(5, stars + (nth % 2)) }
  const body = { stars, text, aspects, photoIds, isAnonymous: false }
  return (await author.call(writeReview, { params: { lineId }, body, key: `demo-review-${nth}` })).id
}

async function keepPhoto(author: DemoPerson, product: string): Promise<Photo> {
  const bytes = await readFile(new URL(`../../picture/product/${product}.webp`, import.meta.url))
  return author.send(addReviewPhoto, new Blob([bytes], { type: 'image/webp' }), `${product}.webp`)
}
