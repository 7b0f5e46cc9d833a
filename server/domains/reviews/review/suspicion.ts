import { sql } from 'kysely'

import { looksTaken, takenReason } from '#domains/community/index'
import type { Work } from '#platform/work'
import { findLooks } from '../photo/keep.ts'
import { refuse } from '../refusals.ts'
import { markOf, screen, type Waits } from '../screen.ts'
import { writing } from '../tables.ts'
import { isPaidFor, markedFrom, mostADay } from './review.ts'

const dayMs = 86_400_000

interface Written {
  readonly text: string
  readonly photoIds: readonly string[]
  /** The review that is written anew. */
  readonly edited?: string | undefined
}

export interface Judged {
  readonly text: string
  readonly mark: string | null
  /** Why it waits for somebody of the house. */
  readonly waits: Waits | undefined
}

/**
 * What becomes of the text of a review: refused, shown, or kept waiting because of its words, because it speaks of money for
 * stars, because somebody else has said the same, or because a photo looks like one that was taken down. Two who say the same at
 * once come one after the other.
 */
export async function judge(work: Work, { text, photoIds, edited }: Written): Promise<Judged> {
  const screened = await screen(work, { kind: 'review', text, edited })
  const mark = markOf(text, markedFrom) ?? null
  const waits =
    screened.waits ??
    (isPaidFor(text) ? waitsFor('incentive', 'incentive') : undefined) ??
    ((await isRepeat(work, mark)) ? waitsFor('repeat', 'crowd') : undefined)
  const isTaken = await looksTaken(work, await findLooks(work, { photoIds }))
  return { text: screened.text, mark, waits: isTaken ? withPicture(waits) : waits }
}

/** What alone makes a text wait. */
function waitsFor(rule: string, code: 'incentive' | 'crowd'): Waits {
  const weight = 0.6
  return { rule, score: weight, reasons: [{ code, weight }] }
}

/** The photo is named first: it is what the author is told. */
function withPicture({ score, reasons }: Pick<Waits, 'score' | 'reasons'> = { score: 0, reasons: [] }): Waits {
  return { rule: 'picture', score: 1 - (1 - score) * (1 - takenReason.weight), reasons: [takenReason, ...reasons] }
}

async function isRepeat(work: Work, mark: string | null): Promise<boolean> {
  if (mark === null) return false
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reviews ${mark}`}, 0))`.execute(work.tx)
  const other = await writing(work)
    .selectFrom('reviews.review')
    .select('id')
    .where('mark', '=', mark)
    .where('person_id', '<>', work.actor.id)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Refuses more than so many reviews of one person, and from one device, in a day; also when they come at once. */
export async function permitMore(work: Work): Promise<void> {
  const { actor, now } = work
  const since = new Date(now.getTime() - dayMs)
  const keys = [`reviews by ${actor.id}`, ...(actor.deviceId ? [`reviews from ${actor.deviceId}`] : [])].sort()
  for (const key of keys) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(work.tx)
  const { rows } = await sql<{ own: number; device: number }>`
    select
      (select count(*)::integer from reviews.review where person_id = ${actor.id} and written_at > ${since}) as own,
      (select count(*)::integer from reviews.review where device_id = ${actor.deviceId ?? null} and written_at > ${since}) as device
  `.execute(work.tx)
  if ((rows[0]?.own ?? 0) >= mostADay) throw refuse.tooManyReviews({ most: mostADay })
  if ((rows[0]?.device ?? 0) >= mostADay) throw refuse.tooManyFromDevice({ most: mostADay })
}
