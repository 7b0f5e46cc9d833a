import type { FastifyInstance } from 'fastify'

import type { FactName, Facts } from '#platform/facts'
import type { House } from '#platform/house'
import type { MountedRoute } from '#platform/http'
import type { Work } from '#platform/work'

/** What a domain does when others' facts reach it: in its own transaction, in commit order, exactly once. */
export type Reactions = { readonly [Name in FactName]?: (work: Work, data: Facts[Name]) => Promise<void> }

/** The face that a domain shows to the house. Everything is optional but its name, which is also its schema's. */
export interface Domain {
  readonly name: string
  readonly routes?: readonly MountedRoute[]
  readonly reactions?: Reactions
  /** Called once when the house opens, before it serves; the returned function is called when it closes. */
  readonly start?: (house: House) => Promise<(() => Promise<void>) | undefined>
  /** For what is not a JSON route: protocol endpoints, files, streams. */
  readonly mount?: (app: FastifyInstance, house: House) => Promise<void>
}
