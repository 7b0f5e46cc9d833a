/** Letters and digits, case and width folded; everything else is a space. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const eastAsian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}'
const runs = new RegExp(`[${eastAsian}]+|[^${eastAsian}\\s]+`, 'gu')
const startsEastAsian = new RegExp(`^[${eastAsian}]`, 'u')
const longestPrefix = 20

/**
 * What a text is found by: of writing without spaces every character and every two that stand together, of other words
 * every beginning. So 红 and 连衣 find 红色连衣裙, and "vars" finds "Varsity".
 *
 * Why not pg_trgm: it knows no letter beyond ASCII where the database's character type is C, as in the embedded one, and
 * a word of two characters, the usual length of a Chinese one, has no trigram.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>()
  for (const [run] of normalise(text).matchAll(runs)) {
    const characters = [...run]
    if (startsEastAsian.test(run)) addPairs(grams, characters)
    else
      for (let end = 1; end <= Math.min(characters.length, longestPrefix); end++)
        grams.add(characters.slice(0, end).join(''))
  }
  return [...grams]
}

function addPairs(grams: Set<string>, characters: readonly string[]): void {
  for (const [place, character] of characters.entries()) {
    grams.add(character)
    if (place > 0) grams.add(`${characters[place - 1]}${character}`)
  }
}

export interface WordsAsked {
  /** All of these must be among the grams of what is found. */
  readonly grams: readonly string[]
  /** And these must stand in its text: runs whose pairs alone would also match them scattered. */
  readonly runs: readonly string[]
}

/** What must be looked for to find `words`; undefined when they hold no letter or digit. */
export function askGrams(words: string): WordsAsked | undefined {
  const grams = new Set<string>()
  const long: string[] = []
  for (const [run] of normalise(words).matchAll(runs)) {
    const characters = [...run]
    if (!startsEastAsian.test(run)) grams.add(characters.slice(0, longestPrefix).join(''))
    else if (characters.length === 1) grams.add(run)
    else
      for (let place = 1; place < characters.length; place++) grams.add(`${characters[place - 1]}${characters[place]}`)
    if (characters.length > (startsEastAsian.test(run) ? 2 : longestPrefix)) long.push(run)
  }
  return grams.size > 0 ? { grams: [...grams], runs: long } : undefined
}
