import { findHardest, type Screened as Judged, screenText } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { findLooks, looksTaken, takenReason } from '../media/taken.ts'
import { refuse } from '../refusals.ts'

interface Wording {
  /** What it is; comments are shorter and more. */
  readonly kind?: 'post' | 'comment'
  readonly title: string | undefined
  readonly text: string
  /** What else it says, each of it one line: what it asks. */
  readonly more?: readonly string[]
  readonly circleId?: string | undefined
  /** The post that is written anew. */
  readonly edited?: { readonly id: string } | undefined
}

/** Who wrote it; not always who acts, for the house itself publishes what was planned. */
export interface Author {
  readonly id: string
  readonly deviceId?: string | undefined
}

interface Screened {
  readonly title: string | undefined
  readonly text: string
  readonly more: readonly string[]
  /** `wait`: somebody looks at it before others see it. */
  readonly verdict: 'publish' | 'wait'
  readonly score: number
  readonly reasons: Judged['reasons']
}

/** The same with its pictures: one that looks like a picture that was taken down waits for a look, whatever the words say. */
export async function screenPictures(work: Work, said: Screened, mediaIds: readonly string[]): Promise<Screened> {
  if (mediaIds.length === 0 || !(await looksTaken(work, await findLooks(work, { mediaIds })))) return said
  const score = 1 - (1 - said.score) * (1 - takenReason.weight)
  return { ...said, verdict: 'wait', score, reasons: [takenReason, ...said.reasons] }
}

/** What its author is told of why it waits; null where nothing more than that somebody looks. */
export function waitsFor({ verdict, reasons }: Pick<Screened, 'verdict' | 'reasons'>): 'picture' | null {
  return verdict === 'wait' && reasons.some(({ code }) => code === 'picture') ? 'picture' : null
}

/** What the house says to words before others see them. The one place through which all that is posted goes. */
export async function screen(work: Work, wording: Wording, author: Author): Promise<Screened> {
  const { kind = 'post', title, text, more = [], circleId, edited } = wording
  const place = circleId ? { scope: 'circle', subjectId: circleId } : { scope: 'community', subjectId: '' }
  const measure = await findHardest(work.tx, place, author, work.now)
  if (measure) throw refuse.mayNotSpeak({ until: measure.until?.toISOString() })
  // Read as one text, because a disguise may be split over both; a title is one line, so they part again where they met.
  const {
    verdict,
    reasons,
    score,
    text: shown,
  } = await screenText(work, {
    kind,
    text: [...(title === undefined ? [] : [title]), text, ...more].join('\n'),
    author,
    edited: edited?.id,
    ...(kind === 'comment' && { perTenMinutes: 100 }),
  })
  if (reasons.some(({ code }) => code === 'flood')) throw refuse.tooFast()
  if (verdict === 'refuse') throw refuse.wordsRefused({ field: 'text' })
  const lines = shown.split('\n')
  const asked = more.length === 0 ? [] : lines.splice(-more.length)
  const head = title === undefined ? undefined : lines.shift()
  return { title: head, text: lines.join('\n'), more: asked, verdict, score, reasons }
}
