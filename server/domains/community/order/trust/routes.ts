import { getOwnTrust, getPersonTrust, getTrustNeeds, giveTrust, putTrustNeeds } from '#contracts/community'
import { audit, personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { readNeeds, setNeeds } from './needs.ts'
import { readOwnTrust } from './read.ts'
import { reading, writing } from './tables.ts'

export const trustRoutes = [
  on(getOwnTrust, ({ reader, actor, now }) => readOwnTrust(reader, actor.id, now)),
  on(getTrustNeeds, async ({ reader }) => ({ needs: await readNeeds(reader) })),
  on(putTrustNeeds, async ({ body, perform }) => {
    await perform((work) => setNeeds(work, body.needs))
    return {}
  }),
  on(getPersonTrust, async ({ params, reader }) => {
    const row = await reading(reader)
      .selectFrom('community.trust')
      .select(['level', 'earned', 'given'])
      .where('person_id', '=', params.personId)
      .executeTakeFirst()
    return present({ level: row?.level ?? 0, earned: row?.earned ?? 0, given: row?.given ?? undefined })
  }),
  on(giveTrust, async ({ params, body, perform }) => {
    await perform(async (work) => {
      const { personId } = params
      const card = (await personCards(readingIdentity(work.tx), [personId])).get(personId)
      if (card?.kind !== 'member') throw refuse.unknownPerson()
      const given = body.level ?? null
      const given_by = given === null ? null : work.actor.id
      await writing(work)
        .insertInto('community.trust')
        .values({ person_id: personId, earned: 0, given, given_by, changed_at: work.now })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ given, given_by, changed_at: work.now }))
        .execute()
      await audit(work, 'community.trust-given', { kind: 'person', id: personId, name: card.name }, { level: given })
    })
    return {}
  }),
]
