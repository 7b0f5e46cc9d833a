import { pinyin } from 'pinyin-pro'

import { fold } from '#kernel/fold'

const han = /\p{Script=Han}/u
/** Syllables of a name that are looked up by sound. */
const mostSyllables = 16

/**
 * How names sound, each from a line break on: for `夜市灯笼` `yeshidenglong` from every syllable on, and its initials
 * `ysdl` likewise, so that a sound is found where a syllable begins and nowhere else. Empty for names without Chinese.
 */
export function soundOf(names: readonly string[]): string {
  const sounds = names.filter((name) => han.test(name)).flatMap((name) => [...startsOf(syllablesOf(name))])
  return [...new Set(sounds)].map((sound) => `\n${sound}`).join('')
}

function syllablesOf(name: string): string[] {
  const read = pinyin(fold(name), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  return read
    .map((syllable) => fold(syllable).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((syllable) => syllable !== '')
    .slice(0, mostSyllables)
}

function* startsOf(syllables: readonly string[]): Generator<string> {
  const initials = syllables.map((syllable) => syllable[0]).join('')
  for (let from = 0; from < syllables.length; from++) {
    yield syllables.slice(from).join('')
    if (initials.length - from > 1) yield initials.slice(from)
  }
}
