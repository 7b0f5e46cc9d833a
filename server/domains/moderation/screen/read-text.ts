import { classify, countsFrom } from '../classify/classify.ts'
import type { Met } from '../rule/rule.ts'
import type { ListedWord } from '../word/word.ts'
import { countCloaks, tidy } from './cloak.ts'
import type { Lists } from './lists.ts'
import { type Reason, riskOf, type Verdict, verdictOf, weightOf } from './screen.ts'

/** What a text says by itself, whoever says it: no query, and well under a millisecond for a line. */
export interface ReadText {
  /** Reasons of the lists, in which a rule may refuse. */
  readonly listed: readonly Reason[]
  /** Reasons of the classifier and of disguise. */
  readonly guessed: readonly Reason[]
  readonly words: readonly ListedWord[]
  readonly rules: Met['rules']
  readonly hosts: Met['hosts']
  /** As it may be shown: without hidden signs, and masked where a word says so. */
  readonly text: string
}

export function readText(lists: Lists, written: string): ReadText {
  const { hits, text } = lists.filter(tidy(written))
  const { rules, hosts } = lists.rules(text)
  const listed: Reason[] = [
    ...hits
      .filter(({ action }) => action !== 'mask')
      .map(({ word, action }) => ({
        code: 'word' as const,
        weight: 0.6,
        refuses: action === 'refuse',
        values: { word },
      })),
    ...rules.map(({ kind, value, action }) => ({
      code: kind,
      weight: 0.6,
      refuses: action === 'refuse',
      values: { value },
    })),
  ]
  return { listed, guessed: guessOf(written), words: hits, rules, hosts, text }
}

function guessOf(text: string): Reason[] {
  const judged = classify(text)
  const { attack, spam } = judged
  const from = countsFrom(judged)
  const cloaks = countCloaks(text)
  const found: (Reason | false)[] = [
    attack >= from.attack && { code: 'attack', weight: weightOf(attack, from.attack) },
    spam >= from.spam && { code: 'spam', weight: weightOf(spam, from.spam) },
    cloaks > 0 && { code: 'cloak', weight: Math.min(0.6, 0.15 * cloaks), values: { signs: cloaks } },
  ]
  return found.filter((reason) => reason !== false)
}

/** What follows of reasons, and which of them weighs most. */
export function judgementOf(reasons: readonly Reason[]): {
  readonly verdict: Verdict
  readonly score: number
  readonly heaviest: Reason | undefined
} {
  const [heaviest] = reasons.toSorted((one, other) => other.weight - one.weight)
  return { verdict: verdictOf(reasons), score: riskOf(reasons), heaviest }
}
