import { getOwnTrust, getPersonTrust, getTrustNeeds, giveTrust, putTrustNeeds } from '#contracts/community'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { giveTrust as give } from './give.ts'
import { readNeeds, setNeeds } from './needs.ts'
import { readOwnTrust } from './read.ts'
import { reading } from './tables.ts'

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
    await perform((work) => give(work, params.personId, body.level))
    return {}
  }),
]
