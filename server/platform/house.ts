import type { IncomingMessage } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'

import type { Agenda } from './clock/agenda.ts'
import type { Clock } from './clock/index.ts'
import type { Config } from './config/config.ts'
import type { Database } from './db/database.ts'
import type { Followers } from './facts/followers.ts'
import type { Limiter } from './http/limit/limiter.ts'
import type { Jobs } from './jobs/index.ts'
import type { Mailer } from './mail/index.ts'
import type { Rooms } from './realtime/face.ts'
import type { Secrets } from './secrets.ts'
import type { SmsSender } from './sms/index.ts'
import type { Storage } from './storage/index.ts'
import type { Streaming } from './streaming/index.ts'
import type { Actor, Perform } from './work.ts'

/** Finds out who sent a request: undefined when nobody is signed in. A banned or forged one is refused. */
export type WhoIs = (request: IncomingMessage) => Promise<Actor | undefined>

/** Everything that the parts of one running house share. */
export interface House {
  readonly config: Config
  readonly log: FastifyBaseLogger
  readonly clock: Clock
  readonly db: Database
  readonly pool: pg.Pool
  /** The database's address, for those who need a connection of their own. */
  readonly databaseUrl: string
  readonly secrets: Secrets
  readonly storage: Storage
  /** Counts what a place and a person ask in a minute. */
  readonly limiter: Limiter
  readonly followers: Followers
  readonly jobs: Jobs
  readonly agenda: Agenda
  readonly mail: Mailer
  readonly sms: SmsSender
  readonly rooms: Rooms
  readonly streaming: Streaming
  readonly perform: Perform
  /** Set by the domain that knows people; until then nobody is signed in. */
  whoIs: WhoIs
}
