import pg from 'pg'

import type { House } from '#platform/house'
import { refuse } from './problem.ts'

/** A request waits so long before it is asked whether the database answers anybody at all; and again after as long. */
const patienceMs = 4_000
const lookMs = 500
/** A database that has not answered a new connection by then has stopped answering. */
const answersWithinMs = 3_000
const retryAfterSeconds = 5

const asking = new WeakMap<object, Promise<boolean>>()

/**
 * Waits for a deed of a request as long as the database answers, however long that takes. One that hangs without answering
 * (stopped, or its disk does) would hold everybody: whoever waits is then refused `http.database-slow`. What was asked for may
 * still be done when it goes on, which is why commands name their act or bring a key.
 */
export async function patiently<Result>(
  house: Pick<House, 'databaseUrl'>,
  deed: Promise<Result> | Result,
): Promise<Result> {
  if (!(deed instanceof Promise)) return deed
  const { waiting } = roomFor(house)
  return new Promise((resolve, reject) => {
    const wait: Wait = { since: performance.now(), giveUp: () => reject(refuse.databaseSlow({ retryAfterSeconds })) }
    waiting.add(wait)
    // Whatever becomes of a deed that nobody waits for any more has been told in words already.
    deed.then(resolve, reject).finally(() => waiting.delete(wait))
  })
}

interface Wait {
  since: number
  giveUp(): void
}

interface WaitingRoom {
  readonly waiting: Set<Wait>
}

const waitingRooms = new WeakMap<object, WaitingRoom>()

/** All who wait for one house, with one clock for them: most deeds are done long before it is looked at. */
function roomFor(house: Pick<House, 'databaseUrl'>): WaitingRoom {
  const known = waitingRooms.get(house)
  if (known) return known
  const waiting = new Set<Wait>()
  const look = async () => {
    const now = performance.now()
    const impatient = [...waiting].filter(({ since }) => now - since >= patienceMs)
    if (impatient.length === 0) return
    const isThere = await isAnswering(house)
    for (const wait of impatient) {
      if (isThere) wait.since = performance.now()
      else if (waiting.delete(wait)) wait.giveUp()
    }
  }
  setInterval(look, lookMs).unref()
  waitingRooms.set(house, { waiting })
  return { waiting }
}

/** Asks once for all who wait at the same moment. */
function isAnswering(house: Pick<House, 'databaseUrl'>): Promise<boolean> {
  const known = asking.get(house)
  if (known) return known
  const asked = ask(house.databaseUrl).finally(() => asking.delete(house))
  asking.set(house, asked)
  return asked
}

/** Only silence counts: a database that is away or full says so, and then whoever waits has heard it too. */
async function ask(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: answersWithinMs })
  client.on('error', () => {})
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), answersWithinMs)
  })
  const answer = client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => true,
      (error: Error) => !/timeout/i.test(error.message),
    )
  const isThere = await Promise.race([answer, silence])
  clearTimeout(timer)
  client.end().catch(() => {})
  return isThere
}
