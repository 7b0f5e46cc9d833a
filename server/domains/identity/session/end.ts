import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Ends one session of a login. */
export async function endSession(work: Work, loginId: string, sessionId: string): Promise<void> {
  const ended = await writing(work)
    .deleteFrom('identity.session')
    .where('id', '=', sessionId)
    .where('user_id', '=', loginId)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw refuse.unknownSession()
}

/** Ends all sessions of a login but the one to keep, known by its id or its token; gives how many. */
export async function endOtherSessions(
  work: Work,
  loginId: string,
  keep: { readonly id: string } | { readonly token: string },
): Promise<number> {
  const kept = 'id' in keep ? (['id', keep.id] as const) : (['token', keep.token] as const)
  const ended = await writing(work)
    .deleteFrom('identity.session')
    .where('user_id', '=', loginId)
    .where(kept[0], '!=', kept[1])
    .returning('id')
    .execute()
  return ended.length
}

/** Signs a person out everywhere: all sessions end, and a guest's key stops working. */
export async function endAllSessions(work: Work, personId: string): Promise<number> {
  const tx = writing(work)
  const ended = await tx
    .deleteFrom('identity.session')
    .where('user_id', 'in', (from) => from.selectFrom('identity.login').select('id').where('person_id', '=', personId))
    .returning('id')
    .execute()
  const keys = await tx.deleteFrom('identity.guest').where('person_id', '=', personId).returning('person_id').execute()
  return ended.length + keys.length
}
