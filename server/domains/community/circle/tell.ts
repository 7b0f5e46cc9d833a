import { tell } from '#domains/messaging/index'
import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

type Told = Parameters<typeof tell>[1]

/** Somebody asks to be let in: those who decide are told. */
export async function tellAsked(work: Work, { circleId }: Facts['community.circle-asked']): Promise<void> {
  const rows = await writing(work)
    .selectFrom('community.circle_member')
    .select('person_id')
    .where('circle_id', '=', circleId)
    .where('role', 'in', ['owner', 'moderator'])
    .execute()
  const personIds = rows.map(({ person_id }) => person_id)
  await tellOf(work, circleId, { kind: 'circle-asked', personIds })
}

/** Who asked is told the answer. */
export async function tellSettled(
  work: Work,
  { circleId, personId, state }: Facts['community.circle-request-settled'],
): Promise<void> {
  if (state === 'withdrawn') return
  await tellOf(work, circleId, {
    kind: state === 'approved' ? 'circle-let-in' : 'circle-declined',
    personIds: [personId],
  })
}

/** Who was shown out is told why. */
export async function tellRemoved(
  work: Work,
  { circleId, personId, reason }: Facts['community.circle-member-removed'],
): Promise<void> {
  await tellOf(work, circleId, { kind: 'circle-shown-out', personIds: [personId], values: { reason } })
}

/** Who became something else is told, unless they did it themselves. */
export async function tellRole(work: Work, { circleId, personId }: Facts['community.circle-role-set']): Promise<void> {
  if (work.stated?.actorId === personId) return
  await tellOf(work, circleId, { kind: 'circle-role-set', personIds: [personId] })
}

async function tellOf(work: Work, circleId: string, told: Omit<Told, 'about'>): Promise<void> {
  const circle = await writing(work)
    .selectFrom('community.circle')
    .select('name')
    .where('id', '=', circleId)
    .executeTakeFirst()
  if (!circle) return
  const values = { ...told.values, title: { zh: circle.name } }
  await tell(work, { ...told, about: { kind: 'circle', id: circleId }, values })
}
