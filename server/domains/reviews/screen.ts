import { createHash } from 'node:crypto'

import { plain, readOrder, type Screened, screenText, tight } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from './refusals.ts'

/** Why somebody of the house should look first, as the queue shows it; `rule` is the heaviest reason. */
export interface Waits extends Pick<Screened, 'score' | 'reasons'> {
  readonly rule: string
}

/** What order makes of a text before others see it. */
interface Allowed {
  /** As it may be shown: without hidden signs, masked where a word says so. */
  readonly text: string
  readonly waits: Waits | undefined
}

interface Wording {
  readonly kind: 'review' | 'question' | 'answer'
  readonly text: string
  /** What is written anew. */
  readonly edited?: string | undefined
}

/** Somebody who reviews a large order at once is no flood, not even on the first day of an account. */
const perTenMinutes = 40

/**
 * The one place where what is written here meets the order of the house: whoever is muted writes nothing, what the lists
 * refuse is refused, and what looks like spam or an attack waits.
 */
export async function screen(work: Work, { kind, text, edited }: Wording): Promise<Allowed> {
  const { actor, now, tx } = work
  const who = { id: actor.id, deviceId: actor.deviceId }
  const { hardestOn } = await readOrder(tx, { scope: 'house', subjectId: '' }, [who])
  if (hardestOn(who, now)) throw refuse.muted()
  if (text === '') return { text, waits: undefined }
  const { verdict, score, reasons, text: shown } = await screenText(work, { kind, text, edited, perTenMinutes })
  if (verdict === 'refuse') {
    const isFlood = reasons.some(({ code }) => code === 'flood')
    throw isFlood ? refuse.tooFast() : refuse.wordsRefused({ field: 'text' })
  }
  const [heaviest] = reasons.toSorted((one, other) => other.weight - one.weight)
  const waits = verdict === 'wait' ? { score, reasons, rule: heaviest?.code ?? 'word' } : undefined
  return { text: clean(shown), waits }
}

/** What a text is without disguise, hashed: two that only look different have the same mark. Undefined below so many letters. */
export function markOf(text: string, least: number): string | undefined {
  const shape = tight(plain(text)).text
  return [...shape].length < least ? undefined : createHash('sha256').update(shape).digest('base64url')
}

/** A text as it is kept: without signs that cannot be seen or turn the line around, and without empty edges. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
      sign === '\n' ? '\n' : '',
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
