import { readFileSync } from 'node:fs'

import { placesOf, shapePlacesOf, uncloaked } from './features.ts'
import { type Model, probability, unpackModel } from './model.ts'

/** How likely a text is an attack on people, and how likely spam; both 0 to 1. */
export interface Leaning {
  readonly attack: number
  readonly spam: number
}

/** What a text leans to, and how much of it there is to read. */
export interface Judged extends Leaning {
  readonly letters: number
}

/**
 * From here on a text counts as one, the longest limits last: chosen on texts kept apart from training, and on clauses of ordinary
 * reviews (docs/reference/moderation-classifier.md). A few letters say little, so they have to say it loudly, and sell nothing.
 */
const limits = [
  { below: 8, attack: 0.95, spam: Number.POSITIVE_INFINITY },
  { below: 20, attack: 0.6, spam: 0.4 },
  { below: Number.POSITIVE_INFINITY, attack: 0.35, spam: 0.15 },
] as const

/** From which certainty on a text of so much to read counts as an attack, and as spam. */
export function countsFrom({ letters }: Pick<Judged, 'letters'>): Leaning {
  return limits.find(({ below }) => letters < below) ?? limits[2]
}

/** Whether a text counts as an attack, and as spam. */
export function counts(text: string, leaning = classify(text)): Readonly<Record<keyof Leaning, boolean>> {
  const from = countsFrom(leaning)
  return { attack: leaning.attack >= from.attack, spam: leaning.spam >= from.spam }
}

/** Both models have tables of this many bits, so that a text is taken apart once. */
export const tableBits = 19

const shipped = (name: string): Model => unpackModel(readFileSync(new URL(`weights/${name}.bin`, import.meta.url)))
let models: { readonly attack: Model; readonly spam: Model } | undefined

/** Judges one text in well under a millisecond, in this process; the weights are read with the first one. */
export function classify(text: string): Judged {
  models ??= { attack: shipped('attack'), spam: shipped('spam') }
  const characters = [...uncloaked(text)]
  const seen = featuresOf(text, characters)
  return {
    attack: probability(models.attack, seen.attack),
    spam: probability(models.spam, seen.spam),
    letters: characters.length,
  }
}

/** What each judge looks at. How a text is put tells of spam only: whoever attacks puts it as everybody does. */
export function featuresOf(
  text: string,
  characters = [...uncloaked(text)],
): Readonly<Record<keyof Leaning, readonly number[]>> {
  const places = placesOf(characters, tableBits)
  return { attack: places, spam: [...new Set([...places, ...shapePlacesOf(text, tableBits)])] }
}
