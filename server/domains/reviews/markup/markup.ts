import type { ProductPage, Texts } from '#contracts/catalogue'
import type { Answer, Question, Review, ReviewSummary } from '#contracts/reviews'
import { formatAmount } from '#kernel/money'

type Language = 'zh-CN' | 'en'

export interface ProductSeen {
  readonly product: ProductPage
  readonly summary: ReviewSummary
  /** The first ones. */
  readonly reviews: readonly Review[]
  /** Where the house is, without a slash at the end; absent while it does not know. */
  readonly origin?: string | undefined
  readonly language: Language
}

export const textOf = (texts: Partial<Texts>, language: Language) =>
  (language === 'en' ? (texts.en ?? texts.zh) : (texts.zh ?? texts.en)) ?? ''

const plainOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)

/** A product with its offers and what buyers say, in the words of schema.org. */
export function productMarkup({ product, summary, reviews, origin = '', language }: ProductSeen): object {
  const { mean } = summary
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: textOf(product.title, language),
    description: plainOf(textOf(product.description, language)) || textOf(product.subtitle, language) || undefined,
    url: `${origin}/products/${encodeURIComponent(product.handle)}`,
    image: product.pictures.map(({ picture }) => `${origin}${picture.sizes.at(-1)?.url ?? picture.url}`),
    ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: product.price.currency,
      lowPrice: formatAmount(product.price.amount, product.price.currency),
      highPrice: formatAmount((product.priceTo ?? product.price).amount, product.price.currency),
      offerCount: product.choices.length,
      availability: `https://schema.org/${product.isSoldOut ? 'OutOfStock' : 'InStock'}`,
    },
    ...(mean !== undefined && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: mean,
        reviewCount: summary.reviews,
        bestRating: 5,
        worstRating: 1,
      },
      review: reviews.map(reviewMarkup),
    }),
  }
}

function reviewMarkup(review: Review): object {
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name: review.author.name },
    datePublished: review.writtenAt.slice(0, 10),
    reviewBody: review.text,
    reviewRating: { '@type': 'Rating', ratingValue: review.stars, bestRating: 5, worstRating: 1 },
  }
}

/** A question with its answers, in the words of schema.org; nothing where there is nothing to read. */
export function questionMarkup(question: Question, answers: readonly Answer[]): object | undefined {
  if (question.text === '' || answers.length === 0) return undefined
  const accepted = answers.filter(({ isAccepted }) => isAccepted)
  const suggested = answers.filter(({ isAccepted }) => !isAccepted)
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.text,
      author: { '@type': 'Person', name: question.author.name },
      datePublished: question.askedAt,
      answerCount: question.answers,
      ...(accepted.length > 0 && { acceptedAnswer: accepted.map(answerMarkup) }),
      ...(suggested.length > 0 && { suggestedAnswer: suggested.map(answerMarkup) }),
    },
  }
}

function answerMarkup(answer: Answer): object {
  return {
    '@type': 'Answer',
    text: answer.text,
    upvoteCount: answer.helpful,
    datePublished: answer.answeredAt,
    author: { '@type': 'Person', name: answer.author.name },
  }
}
