import { fold } from '#kernel/fold'

/** What somebody is looking for. */
export interface Query {
  /** All of it, folded: what holds it whole stands in front. */
  readonly phrase: string
  /** Its words, where there are several: what holds each of them somewhere comes next. */
  readonly words: readonly string[]
}

/** More words of a query are not looked for. */
const mostWords = 8

export function queryOf(written: string): Query {
  const phrase = fold(written)
  const words = [...new Set(phrase.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== ''))].slice(0, mostWords)
  const isOne = words.length === 1 && words[0] === phrase
  // Single letters alone stand in half of all that is written.
  const sayMore = words.some((word) => [...word].length > 1)
  return { phrase, words: isOne || !sayMore ? [] : words }
}

/** How well a name says what is sought. */
export const levels = { whole: 6, start: 5, within: 4, sound: 3, text: 2, words: 1 } as const

/** The level of something that was found by the phrase or by its words, by what it is called. */
export function levelOf(name: string, { phrase }: Query, foundBy: 'phrase' | 'words', isSound: boolean): number {
  if (foundBy === 'words') return levels.words
  const names = name.split('\n')
  if (names.includes(phrase)) return levels.whole
  if (names.some((one) => one.startsWith(phrase))) return levels.start
  if (names.some((one) => one.includes(phrase))) return levels.within
  return isSound ? levels.sound : levels.text
}

/** What is typed for a sound: `deng long` and `denglong` are one. */
export function soundSought(phrase: string): string {
  return /^[a-z' ]+$/.test(phrase) ? phrase.replace(/[' ]/g, '') : phrase
}
