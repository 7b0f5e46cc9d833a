import { readOrder } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'

interface Wording {
  readonly title: string | undefined
  readonly text: string
  readonly circleId?: string | undefined
}

/** Who wrote it; not always who acts, for the house itself publishes what was planned. */
export interface Author {
  readonly id: string
  readonly deviceId?: string | undefined
}

interface Screened {
  readonly title: string | undefined
  readonly text: string
  /** `wait`: somebody looks at it before others see it. */
  readonly verdict: 'publish' | 'wait'
}

/**
 * What the house says to words before others see them. The one place through which all that is posted goes: here stands
 * whatever screens texts.
 */
export async function screen(work: Work, { title, text, circleId }: Wording, author: Author): Promise<Screened> {
  const place = circleId ? { scope: 'circle', subjectId: circleId } : { scope: 'community', subjectId: '' }
  const { filter, hardestOn } = await readOrder(work.tx, place, [author])
  const measure = hardestOn(author, work.now)
  if (measure) throw refuse.mayNotSpeak({ until: measure.until?.toISOString() })
  const [ofTitle, ofText] = [filter(title ?? ''), filter(text)]
  if (ofTitle.verdict === 'refuse') throw refuse.wordsRefused({ field: 'title' })
  if (ofText.verdict === 'refuse') throw refuse.wordsRefused({ field: 'text' })
  return {
    title: title === undefined ? undefined : ofTitle.text,
    text: ofText.text,
    verdict: ofTitle.verdict === 'shadow' || ofText.verdict === 'shadow' ? 'wait' : 'publish',
  }
}
