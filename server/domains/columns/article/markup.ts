import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { anonymous } from '#platform/work'
import { getArticle } from './queries.ts'

const articlePath = /^\/articles\/([0-9a-hjkmnp-tv-z]{26})$/

/** An article in the words of schema.org, for search engines; undefined for other screens, and for what is not there. */
export async function markupOf(
  { db, config }: Pick<House, 'db' | 'config'>,
  path: string,
): Promise<object | undefined> {
  const [, articleId] = articlePath.exec(path) ?? []
  if (articleId === undefined) return undefined
  try {
    const article = await getArticle(db, articleId, anonymous)
    const origin = config.NIGHTMARKET_PUBLIC_URL?.replace(/\/$/, '') ?? ''
    return {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: article.title,
      description: article.lead,
      url: `${origin}/articles/${article.id}`,
      author: { '@type': 'Person', name: article.author.name, url: `${origin}/people/${article.author.id}` },
      datePublished: article.publishedAt,
      dateModified: article.editedAt ?? article.publishedAt,
      articleSection: article.column.title,
      ...(article.cover && { image: [`${origin}${article.cover.url}`] }),
      ...(article.series && {
        isPartOf: { '@type': 'CreativeWorkSeries', name: article.series.title },
        position: article.series.nth,
      }),
    }
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
