import type { Route } from '#contracts/route'
import type { Domain } from '#platform/domain'
import { mountReference } from '#platform/http/openapi/index'
import { followTraces } from '#platform/log/trace'
import type { Invariant } from '#platform/operations/books/index'
import { startBooks } from './books/nightly.ts'
import { mountHealth, type Readiness } from './health.ts'
import { mountMetrics } from './metrics.ts'
import { operationsRoutes } from './routes.ts'
import { startUpkeep } from './upkeep.ts'
import { startWebhooks, webhookRoutes } from './webhook/index.ts'

export interface OperationsOptions {
  /** Every route of the house, for its reference. Asked once, when the house is mounted. */
  readonly routes: () => readonly Route[]
  /** What is always true of the books of all domains. */
  readonly books: () => readonly Invariant[]
}

/**
 * What runs around the domains: probes, metrics, traces, the API's reference, webhooks, and the console's
 * view of parked facts and jobs. Mounted as the first of the domains, so that its hooks come before their routes.
 */
export function createOperations({ routes, books }: OperationsOptions): Domain {
  let readiness = async (): Promise<Readiness> => ({ isReady: false, reasons: ['The house is opening.'] })
  return {
    name: 'platform',
    routes: [...operationsRoutes(() => readiness()), ...webhookRoutes],
    async start(house) {
      await startUpkeep(house)
      await startBooks(house, books())
      return startWebhooks(house)
    },
    async mount(app, house) {
      followTraces(app)
      readiness = mountHealth(app, house)
      mountMetrics(app, house, house.config.NIGHTMARKET_METRICS_TOKEN)
      mountReference(app, routes(), house.config.NIGHTMARKET_PUBLIC_URL)
    },
  }
}
