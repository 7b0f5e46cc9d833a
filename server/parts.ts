import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'

import { createAgenda } from '#platform/clock/agenda'
import { systemClock } from '#platform/clock/index'
import type { Config } from '#platform/config/config'
import { migrate } from '#platform/db/migrate'
import { openHouseDatabase } from '#platform/db/open'
import type { RoomSide, StreamSide } from '#platform/domain'
import { createFollowers } from '#platform/facts/followers'
import type { House } from '#platform/house'
import { openJobs } from '#platform/jobs/index'
import { createLog, type Log } from '#platform/log/index'
import { createMailer } from '#platform/mail/index'
import { createRooms } from '#platform/realtime/index'
import { openSecrets } from '#platform/secrets'
import { logSender } from '#platform/sms/index'
import { openStorage } from '#platform/storage/index'
import { createStreaming } from '#platform/streaming/index'
import { createPerform } from '#platform/work'
import { openLimiter } from './limiter.ts'
import { migrationSources } from './migrations.ts'
import { openRoomPort } from './room-port.ts'

export type Closing = () => Promise<void> | void

/** What the domains answer to the parts below them; filled in once the domains are known. */
export interface Sides {
  rooms: RoomSide
  streaming: StreamSide
}

/** Opens every part that needs no domain, each after those it needs, and notes how it is closed. */
export async function openParts(config: Config, sides: Sides, closings: Closing[]): Promise<House> {
  const log = createLog({ level: config.NIGHTMARKET_LOG as 'info' })
  const clock = systemClock
  const database = await openHouseDatabase(config, log)
  closings.push(database.close)
  const { db, pool, url } = database
  await migrate(db, migrationSources)
  const storage = await openStorage(config)
  closings.push(() => storage.close())
  const jobs = await openJobs({ pool, url, onError: (error) => log.warn({ err: error }, 'the queue stumbled') })
  closings.push(jobs.stop)
  const mail = await openMail(config, jobs, log)
  closings.push(mail.close)
  const streaming = openStreaming(config, sides, log)
  const rooms = createRooms({
    db,
    log,
    port: await openRoomPort(config, log),
    mediaNow: (roomId) => streaming.mediaNow(roomId)?.getTime(),
    admit: (request, roomId) => sides.rooms.admit(request, roomId),
    open: async (roomId) => (await sides.rooms.open?.(roomId)) ?? {},
    keepLikes: async (taps) => (await sides.rooms.keepLikes?.(taps)) ?? new Map(),
    ...(config.NIGHTMARKET_TRUST_PROXY === 'on' && { address: forwardedAddress }),
    peopleChanged: (roomId, people) => sides.rooms.peopleChanged?.(roomId, people),
  })
  const followers = createFollowers({
    db,
    url,
    onError: (follower, error) => log.warn({ follower, err: error }, 'a follower waits and tries again'),
  })
  closings.push(followers.stop)
  const agenda = createAgenda({ db, clock, log })
  closings.push(agenda.stop)
  return {
    config,
    log,
    clock,
    db,
    pool,
    databaseUrl: url,
    secrets: openSecrets(config.dataFolder, config.NIGHTMARKET_SECRET),
    storage,
    limiter: openLimiter(config, closings),
    followers,
    jobs,
    agenda,
    mail,
    sms: logSender(log),
    rooms,
    streaming,
    perform: createPerform({ db, clock, rooms, jobs, onFacts: followers.wake }),
    whoIs: async () => undefined,
  }
}

function openMail(config: Config, jobs: House['jobs'], log: Log): Promise<House['mail']> {
  const { NIGHTMARKET_SMTP_URL: url, NIGHTMARKET_MAIL_FROM: from } = config
  return createMailer({ jobs, log, from, ...(url && { url }) })
}

function openStreaming(config: Config, sides: Sides, log: Log): House['streaming'] {
  return createStreaming({
    rtmpHost: config.NIGHTMARKET_HOST,
    rtmpPort: config.NIGHTMARKET_RTMP_PORT,
    directory: join(config.dataFolder, 'recordings'),
    log,
    authorize: (request) => sides.streaming.authorize(request),
    onState: (change) => sides.streaming.onState(change),
    onRecording: (change) => sides.streaming.onRecording?.(change),
    mayWatch: (...asked) => sides.streaming.mayWatch(...asked),
    mayRestreamInside: config.NIGHTMARKET_PRIVATE_FETCH === 'on',
    mayPublish: async (request) => sides.streaming.mayPublish?.(request),
  })
}

/** The visitor's address as the trusted proxy in front tells it. */
function forwardedAddress({ headers, socket }: IncomingMessage): string {
  const forwarded = headers['x-forwarded-for']
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim()
  return first || (socket.remoteAddress ?? '')
}
