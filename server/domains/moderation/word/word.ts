import type { WordAction } from '#contracts/moderation'
import { automaton, type Find } from './automaton.ts'
import { isLatin, joined, type Plain, plain, squeezed, tight } from './plain.ts'

export interface ListedWord {
  readonly id: string
  readonly word: string
  readonly action: WordAction
}

/** What the filter makes of a text. `text` is what may be shown: masked where a word says so. */
export interface Judgement {
  readonly verdict: 'pass' | WordAction
  readonly text: string
  readonly hits: readonly ListedWord[]
}

export type WordFilter = (text: string) => Judgement

const severity = { pass: 0, mask: 1, shadow: 2, refuse: 3 } as const

/** The form a word is stored and compared in: without disguise; Latin words keep their spaces, others lose them. */
export function plainWord(word: string): string {
  const form = plain(word)
  const text = form.text.trim()
  return isLatinWord(text) ? text : tight(form).text
}

function isLatinWord(text: string): boolean {
  return [...text].every((letter) => letter === ' ' || isLatin(letter))
}

/**
 * Makes a filter of a list. Words of Latin letters match whole words only ("ass" is not in "class"); all others match
 * anywhere. Disguises are seen through: full-width, spaced, accented, repeated and look-alike letters.
 */
export function wordFilter(list: readonly ListedWord[]): WordFilter {
  const words = list.map((entry) => ({ entry, form: plainWord(entry.word) })).filter(({ form }) => form !== '')
  const latinWords = words.filter(({ form }) => isLatinWord(form))
  const otherWords = words.filter(({ form }) => !isLatinWord(form))
  const findLatin = automaton(latinWords.map(({ form }) => form))
  const findOther = automaton(otherWords.map(({ form }) => form))
  return (text) => {
    const written = plain(text)
    const hits = [
      ...seek(formsOf(joined(written)), findLatin, isWholeWord).map((hit) => ({
        ...hit,
        word: latinWords[hit.pattern],
      })),
      ...seek(formsOf(tight(written)), findOther, () => true).map((hit) => ({ ...hit, word: otherWords[hit.pattern] })),
    ].flatMap(({ word, ...span }) => (word ? [{ ...span, entry: word.entry }] : []))
    return judge(text, hits)
  }
}

function formsOf(form: Plain): Plain[] {
  const hasRun = /(.)\1\1/.test(form.text)
  return hasRun ? [form, squeezed(form, 1), squeezed(form, 2)] : [form]
}

interface Hit {
  readonly pattern: number
  readonly from: number
  readonly until: number
}

function seek(
  forms: readonly Plain[],
  find: Find,
  isMatch: (form: Plain, from: number, until: number) => boolean,
): Hit[] {
  return forms.flatMap((form) =>
    find(form.text)
      .filter(({ from, until }) => isMatch(form, from, until))
      .map(({ pattern, from, until }) => ({
        pattern,
        from: form.origin[from] ?? 0,
        until: form.origin[until - 1] ?? 0,
      })),
  )
}

function isWholeWord({ text }: Plain, from: number, until: number): boolean {
  return !isLatin(text[from - 1]) && !isLatin(text[until])
}

function judge(text: string, hits: readonly { entry: ListedWord; from: number; until: number }[]): Judgement {
  let verdict: Judgement['verdict'] = 'pass'
  for (const { entry } of hits) if (severity[entry.action] > severity[verdict]) verdict = entry.action
  const masked = hits.filter(({ entry }) => entry.action === 'mask')
  return { verdict, text: mask(text, masked), hits: [...new Map(hits.map(({ entry }) => [entry.id, entry])).values()] }
}

function mask(text: string, spans: readonly { from: number; until: number }[]): string {
  if (spans.length === 0) return text
  let shown = ''
  let place = 0
  for (const character of text) {
    const at = place
    const isHidden = spans.some(({ from, until }) => at >= from && at <= until)
    shown += isHidden && character.trim() !== '' ? '*' : character
    place += character.length
  }
  return shown
}
