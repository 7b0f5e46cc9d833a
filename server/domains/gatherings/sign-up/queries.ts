import type { SignUp } from '#contracts/gatherings'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { readCode } from './check-in.ts'

export interface SignUpsAsked {
  readonly q?: string | undefined
  readonly state?: 'going' | 'waiting' | 'left' | 'came' | undefined
  readonly after?: string | undefined
}

/** Who signed up, in that order, found by name or code; each with the number its page goes on after. */
export async function findSignUps(db: Database, gatheringId: string, asked: SignUpsAsked, limit: number) {
  const { q, state, after } = asked
  if (after !== undefined && !/^\d{1,15}$/.test(after)) throw refuse.badCursor()
  const words = q?.trim()
  const named = words ? await findNamed(readingIdentity(db), words) : []
  const rows = await reading(db)
    .selectFrom('gatherings.sign_up as own')
    .leftJoin('gatherings.feedback as said', (join) =>
      join.onRef('said.gathering_id', '=', 'own.gathering_id').onRef('said.person_id', '=', 'own.person_id'),
    )
    .selectAll('own')
    .select(['said.stars', 'said.again', 'said.text'])
    .where('own.gathering_id', '=', gatheringId)
    .$if(state === 'came', (found) => found.where('own.came_at', 'is not', null))
    .$if(state !== undefined && state !== 'came', (found) =>
      found.where('own.state', '=', state as 'going' | 'waiting' | 'left'),
    )
    .$if(!!words, (found) =>
      found.where((eb) =>
        eb.or([eb('own.person_id', 'in', [...named, '']), eb('own.code', '=', readCode(words ?? ''))]),
      ),
    )
    .$if(after !== undefined, (found) => found.where('own.serial', '>', Number(after)))
    .orderBy('own.serial')
    .limit(limit)
    .execute()
  const cards = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  return rows.map((row) => ({ serial: row.serial, signUp: shownSignUp(row, cards.get(row.person_id)) }))
}

interface Row {
  readonly id: string
  readonly person_id: string
  readonly state: SignUp['state']
  readonly answers: string[]
  readonly code: string
  readonly signed_at: Date
  readonly came_at: Date | null
  readonly thanked_at: Date | null
  readonly reward_missed: boolean
  readonly stars: number | null
  readonly again: boolean | null
  readonly text: string | null
}

function shownSignUp(row: Row, card: { readonly name: string; readonly avatarUrl?: string } | undefined): SignUp {
  const { stars, again, text } = row
  return present({
    id: row.id,
    person: present({ id: row.person_id, name: card?.name ?? '', avatarUrl: card?.avatarUrl }),
    state: row.state,
    answers: row.answers,
    code: row.code,
    signedAt: row.signed_at.toISOString(),
    cameAt: row.came_at?.toISOString(),
    thankedAt: row.thanked_at?.toISOString(),
    rewardMissed: row.reward_missed,
    feedback: stars === null ? undefined : { stars, again: again ?? false, text: text ?? '' },
  })
}
