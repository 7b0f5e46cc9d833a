import { halvesOf } from '../../server/domains/moderation/classify/halves.ts'
import { picturesOf } from '../../server/domains/moderation/classify/pictures.ts'
import { soundOf } from '../../server/domains/moderation/classify/sounds.ts'

export type Random = () => number
export type Cloak = (text: string) => string

const chinese = /\p{Script=Han}/u
const smileys = [...'😀😂🤣😊😍🙃😎🤔👍🙏✨🎉🌈⭐💯🍀']
const between = [...' .-_|/~*·+、。', '\u200b', '\u2060']

/** Ways to hide what is written from a filter and not from people. Each touches about `share` of the Chinese characters. */
export function cloaks(texts: readonly string[], share: number, random: Random): Record<string, Cloak> {
  const alike = homophones(texts)
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)]
  const each = (text: string, change: (character: string) => string) =>
    [...text].map((letter) => (chinese.test(letter) && random() < share ? change(letter) : letter)).join('')
  return {
    homophone: (text) =>
      each(text, (letter) => one((alike.get(soundOf(letter)) ?? []).filter((other) => other !== letter)) ?? letter),
    emoji: (text) => each(text, (letter) => one(picturesOf(letter)) ?? `${letter}${one(smileys)}`),
    split: (text) => each(text, (letter) => halvesOf(letter) ?? `${letter}${one(between)}`),
  }
}

/** The characters that these texts use at least five times, by their sound. */
function homophones(texts: readonly string[]): Map<string, string[]> {
  const times = new Map<string, number>()
  for (const text of texts) {
    for (const letter of text) if (chinese.test(letter)) times.set(letter, (times.get(letter) ?? 0) + 1)
  }
  const alike = new Map<string, string[]>()
  for (const [letter, count] of times) {
    if (count >= 5) alike.set(soundOf(letter), [...(alike.get(soundOf(letter)) ?? []), letter])
  }
  return alike
}
