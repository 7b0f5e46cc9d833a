import { sql } from 'kysely'

import { findJoinedAt } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { uncloaked } from '../classify/features.ts'
import { countRuleHits } from '../rule/change.ts'
import { isAlike } from '../spam/spam.ts'
import { reading, writing } from '../tables.ts'
import { countHits } from '../word/change.ts'
import { currentLists } from './lists.ts'
import { type ReadText, readText } from './read-text.ts'
import { type Conduct, type Reason, reasonsOfConduct, riskOf, type Verdict, verdictOf } from './screen.ts'

/** Something that the actor wants others to read. */
export interface Speech {
  /** What it is: `post`, `comment`, `review`, `message`. */
  readonly kind: string
  readonly text: string
  /** The most of this kind in ten minutes; 20 when absent, a quarter of it on the first day of an account. */
  readonly perTenMinutes?: number
  /**
   * The thing that is written anew: no new text, so it floods nothing and repeats neither itself nor what it was; compared only with
   * what its author says elsewhere.
   */
  readonly edited?: string | undefined
  /** Whose words they are; the actor's when absent. */
  readonly author?: { readonly id: string; readonly deviceId?: string | undefined } | undefined
}

type Author = NonNullable<Speech['author']>

/** What the house makes of it. `text` is what may be shown: without hidden signs, and masked where a word says so. */
export interface Screened {
  readonly verdict: Verdict
  /** The risk, 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly text: string
}

/**
 * Judges a text before others see it: the house's words, links and patterns, disguise, the classifier, and how its author
 * publishes. `wait` means that somebody looks first: keep the text, show it to its author, and call `waitForReview`.
 * Of staff who moderate only what the lists refuse is turned down. Texts of one person queue, so no flood slips through at once.
 */
export async function screenText(work: Work, speech: Speech): Promise<Screened> {
  const read = readText(await currentLists(reading(work.tx)), speech.text)
  await countRead(work, [read])
  const author = speech.author ?? work.actor
  const isHouse = work.actor.kind === 'system' && speech.author === undefined
  const isTrusted = isHouse || (author.id === work.actor.id && work.actor.may.has('room.moderate'))
  const reasons = isTrusted
    ? read.listed.filter(({ refuses }) => refuses)
    : [...read.listed, ...read.guessed, ...(await readConduct(work, speech, author, read.hosts.length))]
  return { verdict: verdictOf(reasons), score: riskOf(reasons), reasons, text: read.text }
}

/** Counts what lists caught, for the console; no statement where they caught nothing. */
export async function countRead(work: Work, texts: readonly ReadText[]): Promise<void> {
  await countHits(
    work,
    texts.flatMap(({ words }) => words.map(({ id }) => id)),
  )
  await countRuleHits(
    work,
    texts.flatMap(({ rules }) => rules.map(({ id }) => id)),
  )
}

const shapeLength = 200

async function readConduct(work: Work, speech: Speech, author: Author, links: number): Promise<Reason[]> {
  const { now, tx } = work
  const { kind, edited, perTenMinutes } = speech
  const shape = uncloaked(speech.text).slice(0, shapeLength)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`moderation.spoken/${author.id}`}, 0))`.execute(tx)
  const own = `${kind}-edit ${edited ?? ''}`
  const before = await writing(work)
    .selectFrom('moderation.spoken')
    .select(['shape', 'at'])
    .where('person_id', '=', author.id)
    .where((eb) =>
      edited === undefined
        ? eb('kind', '=', kind)
        : eb.or([eb('kind', '=', kind), eb.and([eb('kind', 'like', `${kind}-edit %`), eb('kind', '<>', own)])]),
    )
    .where('at', '>', new Date(now.getTime() - 86_400_000))
    .orderBy('at', 'desc')
    .limit(60)
    .execute()
  const conduct: Conduct = {
    shape,
    before,
    links,
    isEdit: edited !== undefined,
    ...(await countOthers(work, author, shape)),
    joinedAt: await findJoinedAt(tx, author.id),
    perTenMinutes,
  }
  await writing(work)
    .insertInto('moderation.spoken')
    .values({
      id: newId(now.getTime()),
      kind: edited === undefined ? kind : own,
      person_id: author.id,
      device_id: author.deviceId ?? null,
      shape,
      at: now,
    })
    .execute()
  return reasonsOfConduct(conduct, isAlike, now)
}

async function countOthers(
  work: Work,
  author: Author,
  shape: string,
): Promise<Pick<Conduct, 'peopleOnDevice' | 'sameByOthers'>> {
  const { now } = work
  const isTelling = shape.length >= 12
  const { rows } = await sql<{ on_device: number; same: number }>`
    select
      (select count(distinct person_id)::int from moderation.spoken
       where device_id = ${author.deviceId ?? null} and at > ${new Date(now.getTime() - 86_400_000)}
         and person_id <> ${author.id}) as on_device,
      (select count(distinct person_id)::int from moderation.spoken
       where ${isTelling} and length(shape) >= 12 and shape = ${shape}
         and at > ${new Date(now.getTime() - 3_600_000)} and person_id <> ${author.id}) as same`.execute(work.tx)
  return { peopleOnDevice: (rows[0]?.on_device ?? 0) + 1, sameByOthers: rows[0]?.same ?? 0 }
}
