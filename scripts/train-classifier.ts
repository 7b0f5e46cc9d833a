import { mkdirSync, writeFileSync } from 'node:fs'

import { featuresOf, tableBits } from '../server/domains/moderation/classify/classify.ts'
import { uncloaked } from '../server/domains/moderation/classify/features.ts'
import { type Model, packModel, probability } from '../server/domains/moderation/classify/model.ts'
import { cloaks } from './classifier/cloak.ts'
import { type Example, learn, type Recipe } from './classifier/learn.ts'
import { scoreOf } from './classifier/score.ts'
import { type Labelled, readAttacks, readReviews, readSpam, splitOf, textsFolder } from './classifier/texts.ts'

type Kind = 'attack' | 'spam'

/**
 * Learns the weights of moderation's classifier from texts that do not ship (see docs/reference/moderation-classifier.md) and
 * writes them beside it. A tenth of the training texts is kept apart: the recipe was chosen by what is printed of it.
 */
const folder = textsFolder()
const apart = 10
const recipes: Readonly<Record<Kind, Recipe>> = {
  attack: { bits: tableBits, rounds: 2, rate: 0.5, decay: 0 },
  spam: { bits: tableBits, rounds: 2, rate: 0.5, decay: 0 },
}

const dev = new Set(readAttacks(folder, 'dev').map(({ text }) => uncloaked(text)))
const attacks = readAttacks(folder, 'train').filter(({ text }) => !dev.has(uncloaked(text)))
const spam = readSpam(folder, 'train')
/** Texts of other kinds, which are neither: they keep a judge from holding a kind of text for what it looks for. */
const reviews = readReviews(folder, 'train').map((text) => ({ text, is: false }))
const calm = attacks.filter(({ is }) => !is)
const othersWeigh = 1

train('attack', attacks, reviews)
train('spam', spam, [...reviews, ...calm])

function train(name: Kind, texts: readonly Labelled[], others: readonly Labelled[]): void {
  const isApart = ({ text }: Labelled) => (splitOf(text) * 7) % 100 < apart
  const own = texts.filter((text) => !isApart(text))
  const strange = others.filter((text) => !isApart(text))
  const examples = [
    ...[...own, ...cloakedOnce(own)].map((text) => exampleOf(name, text)),
    ...strange.map((text) => exampleOf(name, text, othersWeigh)),
  ]
  const model = learn(examples, recipes[name], chance())
  tellOf(name, model, texts.filter(isApart), others.filter(isApart))
  const target = new URL('../server/domains/moderation/classify/weights/', import.meta.url)
  mkdirSync(target, { recursive: true })
  const file = packModel(model)
  writeFileSync(new URL(`${name}.bin`, target), file)
  console.log(`${name}.bin: ${file.length} bytes`)
}

/** What the judge makes of the texts kept apart, for each threshold that could be chosen. */
function tellOf(name: Kind, model: Model, own: readonly Labelled[], others: readonly Labelled[]): void {
  const judge = (texts: readonly Labelled[]) =>
    texts.map(({ text, is }) => ({ is, sure: probability(model, featuresOf(text)[name]) }))
  const judged = { own: judge(own), others: judge(others) }
  for (let from = 0.1; from < 0.96; from += 0.05) {
    const { accuracy, f1 } = scoreOf(judged.own.map(({ is, sure }) => ({ is, found: sure >= from })))
    const alarms = judged.others.filter(({ sure }) => sure >= from).length / judged.others.length
    console.log(name, from.toFixed(2), { accuracy, f1, alarmsOnOthers: alarms.toFixed(5) })
  }
}

/** Each text once more in one of the disguises, so that what is left of it under one is known too. */
function cloakedOnce(texts: readonly Labelled[]): Labelled[] {
  const disguises = Object.values(
    cloaks(
      texts.map(({ text }) => text),
      0.3,
      chance(),
    ),
  )
  return texts.map(({ text, is }, at) => ({ text: disguises[at % disguises.length]?.(text) ?? text, is }))
}

function exampleOf(name: Kind, { text, is }: Labelled, weight = 1): Example {
  return { places: Int32Array.from(featuresOf(text)[name]), is, weight }
}

/** The same order in every run. Lehmer 1951. */
function chance(): () => number {
  let state = 20_260_618
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
