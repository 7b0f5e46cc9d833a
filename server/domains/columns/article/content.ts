import { sql } from 'kysely'

import type { ArticleDraft } from '#contracts/community/columns'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { cleanLine, cleanText } from '#domains/community/index'
import { type Screened, screenText } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { placeMedia } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { type ArticleRow, writing } from '../tables.ts'
import { checkReadable, leadOf, minutesOf, picturesOf, productsOf, tidyBlocks, wordsOf } from './article.ts'

/** A draft in order: what is kept of it, whether or not it may come out. */
export function tidy(draft: ArticleDraft) {
  const blocks = tidyBlocks(draft.blocks, cleanLine, cleanText)
  const text = wordsOf(blocks)
  const title = cleanLine(draft.title)
  return { title, blocks, text, lead: leadOf(cleanLine(draft.lead ?? ''), text), minutes: minutesOf(text) }
}

/** A draft's own columns. */
export function columnsOf(draft: ArticleDraft) {
  const { title, blocks, text, lead, minutes } = tidy(draft)
  return { title, lead, text, minutes, blocks: JSON.stringify(blocks), cover_id: draft.coverId ?? null }
}

/** Where it stands in a series of its column: at the place asked for, else behind the last. Two of one place: the table refuses. */
export async function placeInSeries(
  work: Work,
  columnId: string,
  { seriesId, part }: ArticleDraft,
  was?: ArticleRow,
): Promise<{ series_id: string | null; part: number | null }> {
  if (!seriesId) return { series_id: null, part: null }
  const tx = writing(work)
  const series = await tx
    .selectFrom('columns.series')
    .select('id')
    .where('id', '=', seriesId)
    .where('column_id', '=', columnId)
    .forUpdate()
    .executeTakeFirst()
  if (!series) throw refuse.unknownSeries({ field: 'seriesId' })
  const { rows } = await sql<{ last: number; taken: boolean }>`
    select coalesce(max(part), 0)::int as last, coalesce(bool_or(part = ${part ?? 0} and id <> ${was?.id ?? ''}), false) as taken
    from columns.article where series_id = ${seriesId}`.execute(work.tx)
  if (rows[0]?.taken) throw refuse.partTaken({ field: 'part' })
  const kept = was?.series_id === seriesId ? was.part : null
  return { series_id: seriesId, part: part ?? kept ?? (rows[0]?.last ?? 0) + 1 }
}

/** Pictures are the author's own; refused otherwise. */
export async function keepPictures(
  work: Work,
  articleId: string,
  authorId: string,
  draft: ArticleDraft,
): Promise<void> {
  await placeMedia(work, articleId, authorId, picturesOf(draft.coverId, tidy(draft).blocks))
}

/** Checks what is about to be shown to others; gives whether somebody looks at it first. */
export async function checkContent(
  work: Work,
  article: Pick<ArticleRow, 'id' | 'title' | 'blocks' | 'text' | 'author_id' | 'published_at'>,
): Promise<Screened> {
  checkReadable(article)
  const productIds = productsOf(article.blocks)
  const cards = await findProductCards(readingCatalogue(work.tx), productIds)
  const gone = productIds.find((id) => !cards.get(id)?.isOnSale)
  if (gone) throw refuse.unknownProduct({ field: 'blocks', productId: gone })
  const screened = await screenText(work, {
    kind: 'article',
    text: `${article.title}\n${article.text}`,
    author: { id: article.author_id },
    ...(article.published_at && { edited: article.id }),
  })
  if (screened.reasons.some(({ code }) => code === 'flood')) throw refuse.tooFast()
  if (screened.verdict === 'refuse') throw refuse.wordsRefused({ field: 'blocks' })
  return screened
}
