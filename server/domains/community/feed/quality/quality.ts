/** Every number of the score; published word for word in docs/reference/quality.md and on the page /community/how. */
export const qualityTerms = {
  fullLetters: 300,
  fullPictures: 3,
  weightLength: 0.3,
  weightStructure: 0.2,
  weightPictures: 0.25,
  weightProducts: 0.15,
  weightTopics: 0.1,
  /** From so much in common with an earlier post on originality falls, and there is none left at `sameFrom`. */
  alikeFrom: 0.3,
  sameFrom: 0.8,
  saved: 1,
  helpful: 2,
  bought: 3,
  /** A post begins with so many views and so many of them useful. */
  priorViews: 20,
  priorUseful: 1,
  /** Useful to so many of those who opened it is as useful as can be. */
  fullUseful: 0.3,
  shareInformation: 0.6,
  shareUsefulness: 0.4,
} as const

export interface Written {
  readonly letters: number
  readonly hasTitle: boolean
  readonly paragraphs: number
  readonly pictures: number
  readonly products: number
  readonly topics: number
}

/** How much there is in a post, from 0 to 1, by its parts. */
export function informationOf(written: Written) {
  const t = qualityTerms
  const structure = (written.hasTitle ? 0.5 : 0) + 0.5 * Math.min(1, Math.max(0, written.paragraphs - 1) / 2)
  const parts = {
    length: Math.min(1, written.letters / t.fullLetters),
    structure,
    pictures: Math.min(1, written.pictures / t.fullPictures),
    products: written.products > 0 ? 1 : 0,
    topics: written.topics > 0 ? 1 : 0,
  }
  const information =
    t.weightLength * parts.length +
    t.weightStructure * parts.structure +
    t.weightPictures * parts.pictures +
    t.weightProducts * parts.products +
    t.weightTopics * parts.topics
  return { information, parts }
}

/** 1 for what nobody said before, 0 for what was said before. */
export function originalityOf(inCommon: number): number {
  const { alikeFrom, sameFrom } = qualityTerms
  return Math.min(1, Math.max(0, (sameFrom - inCommon) / (sameFrom - alikeFrom)))
}

export interface Use {
  readonly views: number
  readonly saved: number
  readonly helpful: number
  readonly bought: number
  /** How much those who found it useful count, from 0 to 1: less within a ring. */
  readonly weight: number
}

/** To how many of those who opened it a post was of use; few views say little. */
export function usefulnessOf({ views, saved, helpful, bought, weight }: Use): number {
  const t = qualityTerms
  const useful = weight * (t.saved * saved + t.helpful * helpful) + t.bought * bought
  // Whoever saves from a list has not opened it, and has seen it all the same.
  const seen = Math.max(views, saved, helpful, bought)
  return Math.min(1, (useful + t.priorUseful) / (seen + t.priorViews) / t.fullUseful)
}

/**
 * How much one person's finding something useful counts for an author, by what both have shown to like of each other: a fan who
 * finds everything good counts less each time, two who do so for each other hardly at all.
 */
export function weightOf({ likes, isLikedBy }: { readonly likes: number; readonly isLikedBy: number }): number {
  return (1 / Math.sqrt(Math.max(1, likes / 4))) * (isLikedBy >= 6 && likes >= 6 ? 0.25 : 1)
}

export interface Parts {
  readonly information: number
  readonly originality: number
  readonly usefulness: number
  readonly risk: number
}

/** 0 to 100: what is in it and what it was good for, as far as it is its own and not unwanted. */
export function scoreOf({ information, originality, usefulness, risk }: Parts): number {
  const { shareInformation, shareUsefulness } = qualityTerms
  return 100 * originality * (1 - risk) * (shareInformation * information + shareUsefulness * usefulness)
}

/** From this score on a note may be rewarded. */
export const rewardedFrom = 60
/** So many notes of a person a week. */
export const rewardedMost = 2
