import * as contract from '#contracts/platform'
import { on } from '#platform/http'
import { exportFacts } from './fact-export.ts'
import { type Readiness, readHealth } from './health.ts'
import { listParked, retryParked, skipParked } from './parked.ts'
import { refuse } from './refusals.ts'

/** Routes for those who operate the house. `readiness` is what `/readyz` tells. */
export function operationsRoutes(readiness: () => Promise<Readiness>) {
  return [
    on(contract.getHealth, async ({ house }) => readHealth(house, await readiness())),
    on(contract.listParkedFacts, ({ reader, query }) => listParked(reader, query.limit ?? 50, query.after)),
    on(contract.retryParkedFact, ({ house, params }) =>
      retryParked(house.db, house.followers.all(), params.follower, params.factId),
    ),
    on(contract.skipParkedFact, async ({ house, params }) => {
      await skipParked(house.db, params.follower, params.factId)
      return {}
    }),
    on(contract.listJobs, async ({ house }) => ({
      queues: await house.jobs.counts(),
      dead: await house.jobs.dead(200),
    })),
    on(contract.reviveJob, async ({ house, params }) => {
      if (!(await house.jobs.revive(params.jobId))) throw refuse.noSuchJob(params)
      return {}
    }),
    on(contract.discardJob, async ({ house, params }) => {
      if (!(await house.jobs.discard(params.jobId))) throw refuse.noSuchJob(params)
      return {}
    }),
    on(contract.exportFacts, ({ reader, query, reply }) => {
      const { after, limit = 100_000, names } = query
      reply.header('cache-control', 'no-store').type('application/x-ndjson')
      reply.send(exportFacts(reader, { limit, ...(after && { after }), ...(names && { names }) }))
      return undefined
    }),
  ]
}
