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
  /** What an author's accepted answers of so many days lift each of their notes by at most, and how many askers that takes. */
  accepted: 0.15,
  fullAccepted: 10,
  acceptedDays: 90,
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
  /** Different people whose question the author answered and had accepted. */
  readonly accepted: number
}

/** What the author's accepted answers add to the usefulness of a note. */
export function acceptedPart(accepted: number): number {
  return qualityTerms.accepted * Math.min(1, accepted / qualityTerms.fullAccepted)
}

/** To how many of those who opened it a post was of use, and its author to those who asked; few views say little. */
export function usefulnessOf({ views, saved, helpful, bought, weight, accepted }: Use): number {
  const t = qualityTerms
  const useful = weight * (t.saved * saved + t.helpful * helpful) + t.bought * bought
  // Whoever saves from a list has not opened it, and has seen it all the same.
  const seen = Math.max(views, saved, helpful, bought)
  const own = Math.min(1, (useful + t.priorUseful) / (seen + t.priorViews) / t.fullUseful)
  return Math.min(1, own + acceptedPart(accepted))
}

/** From this score on every person who had to do with a note counts whole. */
const fullRegard = 50

/**
 * How many people's regard a note has: of those who liked, saved or talked about it the most that surely are different people, less
 * within a ring and for what is not good. A copy has none.
 */
export function regardOf(
  { likes, saved, commenters }: { readonly likes: number; readonly saved: number; readonly commenters: number },
  { weight, score }: { readonly weight: number; readonly score: number },
): number {
  return Math.floor(Math.max(likes, saved, commenters) * weight * Math.min(1, score / fullRegard))
}

/** Whether regard has doubled or halved: less than that moves nothing where it is sorted by. */
export function isOtherRegard(before: number, now: number): boolean {
  return Math.floor(Math.log2(1 + before)) !== Math.floor(Math.log2(1 + now))
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
