import { sql } from 'kysely'

import { findJoinedAt } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { classify, countsFrom } from '../classify/classify.ts'
import { uncloaked } from '../classify/features.ts'
import { countRuleHits } from '../rule/change.ts'
import { currentRules } from '../rule/queries.ts'
import { isAlike } from '../spam/spam.ts'
import { reading, writing } from '../tables.ts'
import { countHits } from '../word/change.ts'
import { currentFilter } from '../word/queries.ts'
import { countCloaks, tidy } from './cloak.ts'
import { type Conduct, type Reason, reasonsOfConduct, riskOf, type Verdict, verdictOf, weightOf } from './screen.ts'

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
  const tables = reading(work.tx)
  const judgement = (await currentFilter(tables))(tidy(speech.text))
  const met = (await currentRules(tables))(judgement.text)
  await countHits(
    work,
    judgement.hits.map(({ id }) => id),
  )
  await countRuleHits(
    work,
    met.rules.map(({ id }) => id),
  )
  const listed: Reason[] = [
    ...judgement.hits
      .filter(({ action }) => action !== 'mask')
      .map(({ word, action }) => ({
        code: 'word' as const,
        weight: 0.6,
        refuses: action === 'refuse',
        values: { word },
      })),
    ...met.rules.map(({ kind, value, action }) => ({
      code: kind,
      weight: 0.6,
      refuses: action === 'refuse',
      values: { value },
    })),
  ]
  const author = speech.author ?? work.actor
  const isHouse = work.actor.kind === 'system' && speech.author === undefined
  const isTrusted = isHouse || (author.id === work.actor.id && work.actor.may.has('room.moderate'))
  const reasons = isTrusted
    ? listed.filter(({ refuses }) => refuses)
    : [...listed, ...reasonsOfText(speech.text), ...(await readConduct(work, speech, author, met.hosts.length))]
  return { verdict: verdictOf(reasons), score: riskOf(reasons), reasons, text: judgement.text }
}

function reasonsOfText(text: string): Reason[] {
  const { attack, spam } = classify(text)
  const from = countsFrom(text)
  const cloaks = countCloaks(text)
  const found: (Reason | false)[] = [
    attack >= from.attack && { code: 'attack', weight: weightOf(attack, from.attack) },
    spam >= from.spam && { code: 'spam', weight: weightOf(spam, from.spam) },
    cloaks > 0 && { code: 'cloak', weight: Math.min(0.6, 0.15 * cloaks), values: { signs: cloaks } },
  ]
  return found.filter((reason) => reason !== false)
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
