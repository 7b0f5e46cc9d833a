import { sql } from 'kysely'

import type { PersonPage } from '#contracts/community'
import { getPersonCard, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import { findRelations } from '../follow/relation.ts'
import { refuse } from '../refusals.ts'
import { findBlocks } from './blocked.ts'

/** A member's public page as somebody sees it. Whoever is blocked by its owner finds nothing. */
export async function readPersonPage(db: Database, personId: string, viewerId: string): Promise<PersonPage> {
  const card = await getPersonCard(readingIdentity(db), personId)
  if (card.kind !== 'member') throw refuse.unknownPerson()
  const { isBlocked, isBlocking } = await findBlocks(db, viewerId, card.id)
  if (isBlocked) throw refuse.unknownPerson()
  const relation = (await findRelations(db, viewerId, [card.id])).get(card.id)
  const { rows } = await sql<{ following: number; likes: number }>`
    select following, likes from community.person_count where person_id = ${card.id}`.execute(db)
  return {
    ...card,
    follows: relation?.follows ?? false,
    followsYou: relation?.followsYou ?? false,
    isMuted: relation?.isMuted ?? false,
    isYou: card.id === viewerId,
    isBlocked: isBlocking,
    followers: relation?.followers ?? 0,
    following: rows[0]?.following ?? 0,
    likesReceived: rows[0]?.likes ?? 0,
  }
}
