import { sql } from 'kysely'

import type { PostDraft } from '#contracts/community'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { findAccount, personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { permitPosting } from '../circle/member.ts'
import { placeMedia } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { keepTopics } from '../topic/keep.ts'
import { eachOnce, topicsIn, topicsMax } from '../topic/topic.ts'
import { countLinks, linksAllowed } from './links.ts'
import { keepPoll } from './poll/keep.ts'
import { checkPoll, choicePlace, type PlannedPoll, planPoll, withWords, wordsOf } from './poll/poll.ts'
import { tidy } from './post.ts'
import { type Author, screen, screenPictures } from './screen.ts'

/** Checks what is about to be shown to others, and gives its words as they may be shown. */
export async function checkContent(work: Work, draft: PostDraft, author: Author, edited?: { readonly id: string }) {
  const { title, text } = tidy(draft)
  if (!title && !text && !draft.media?.length && !draft.poll) throw refuse.emptyPost({ field: 'text' })
  if (draft.audience === 'circle' && !draft.circleId) throw refuse.needsCircle({ field: 'circleId' })
  const poll = draft.poll && planPoll(draft.poll)
  if (poll) checkPoll(poll)
  if (draft.circleId) await permitPosting(work, draft.circleId, author.id)
  const topics = eachOnce([...topicsIn(text), ...(draft.topics ?? [])])
  if (topics.length > topicsMax) throw refuse.tooManyTopics({ field: 'topics', topicsMax })
  const asked = poll ? wordsOf(poll) : []
  await checkLinks(work, [title ?? '', text, ...asked].join('\n'), author)
  await checkProducts(work, draft.productIds ?? [])
  await checkMentions(work, draft.mentionIds ?? [])
  // Screened as it was written, for a disguise says something too; kept cleaned.
  const line = draft.title?.replace(/\s+/g, ' ')
  const wording = { title: line, text: draft.text, more: asked, circleId: draft.circleId, edited }
  const pictures = [...(draft.media ?? []), ...choicePictures(poll)].map(({ id }) => id)
  const shown = await screenPictures(work, await screen(work, wording, author), pictures)
  const { verdict, score, reasons } = shown
  const words = tidy(present({ title: shown.title, text: shown.text }))
  return { verdict, score, reasons, ...words, topics, poll: poll && withWords(poll, shown.more) }
}

async function checkLinks(work: Work, text: string, author: Author): Promise<void> {
  const links = countLinks(text)
  if (links === 0) return
  const account = await findAccount(readingIdentity(work.tx), author.id)
  const linksMax = linksAllowed(work.now.getTime() - (account?.joinedAt ?? work.now).getTime())
  if (links > linksMax) throw refuse.tooManyLinks({ field: 'text', linksMax })
}

async function checkProducts(work: Work, productIds: readonly string[]): Promise<void> {
  const cards = await findProductCards(readingCatalogue(work.tx), productIds)
  const gone = productIds.find((id) => !cards.get(id)?.isOnSale)
  if (gone) throw refuse.unknownProduct({ field: 'productIds', productId: gone })
}

async function checkMentions(work: Work, personIds: readonly string[]): Promise<void> {
  const cards = await personCards(readingIdentity(work.tx), personIds)
  const gone = personIds.find((id) => cards.get(id)?.kind !== 'member')
  if (gone) throw refuse.unknownMention({ field: 'mentionIds', personId: gone })
}

interface Parts {
  readonly authorId: string
  readonly draft: PostDraft
  readonly topics: readonly { readonly name: string; readonly folded: string }[]
  /** What it asks, as it may be shown. */
  readonly poll: PlannedPoll | undefined
  /** Since when others see it; null while they do not. */
  readonly publishedAt: Date | null
}

/** Writes what hangs on a post's row anew: pictures, products, people, topics and what it asks. */
export async function keepParts(work: Work, postId: string, parts: Parts): Promise<void> {
  const { authorId, draft, topics, poll, publishedAt } = parts
  const tx = writing(work)
  const choices = choicePictures(poll)
  await placeMedia(work, { postId, ownerId: authorId, wanted: draft.media ?? [], choices })
  await keepPoll(work, postId, poll, publishedAt !== null)
  await tx.deleteFrom('community.post_product').where('post_id', '=', postId).execute()
  const products = (draft.productIds ?? []).map((product_id, place) => ({ post_id: postId, product_id, place }))
  if (products.length > 0) await tx.insertInto('community.post_product').values(products).execute()
  await tx.deleteFrom('community.post_mention').where('post_id', '=', postId).execute()
  const mentions = (draft.mentionIds ?? []).map((person_id) => ({ post_id: postId, person_id }))
  if (mentions.length > 0) await tx.insertInto('community.post_mention').values(mentions).execute()
  const topicIds = await keepTopics(work, topics, authorId)
  await tx.deleteFrom('community.post_topic').where('post_id', '=', postId).execute()
  const tagged = topicIds.map((topic_id) => ({ post_id: postId, topic_id, published_at: publishedAt }))
  if (tagged.length > 0) await tx.insertInto('community.post_topic').values(tagged).execute()
}

function choicePictures(poll: PlannedPoll | undefined) {
  return (poll?.questions ?? []).flatMap(({ choices }, question) =>
    choices.flatMap(({ mediaId, text }, place) =>
      mediaId ? [{ id: mediaId, place: choicePlace(question, place), alt: text }] : [],
    ),
  )
}

/** The pages of a post's topics show it from then on, or no more. */
export async function setTopicTimes(work: Work, postId: string, publishedAt: Date | null): Promise<void> {
  await sql`update community.post_topic set published_at = ${publishedAt} where post_id = ${postId}`.execute(work.tx)
}

/** A post's own columns, as its draft says. */
export function columnsOf(draft: PostDraft, words: { readonly title: string | undefined; readonly text: string }) {
  return {
    title: words.title ?? null,
    text: words.text,
    circle_id: draft.circleId ?? null,
    audience: draft.audience,
    chosen_topics: eachOnce(draft.topics ?? []).map(({ name }) => name),
  }
}
