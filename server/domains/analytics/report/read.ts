import type { ReportExplained, ReportNote, ShowReport } from '#contracts/analytics'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { personCards } from '#domains/identity/index'
import {
  countSimulatedLines,
  findEarlierShows,
  findShowClips,
  readingLive,
  type ShowRow,
  standingIn,
} from '#domains/live/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import type { Actor } from '#platform/work'
import { findNote } from '../note/queries.ts'
import { meanFigures } from './figure/figure.ts'
import type { Span } from './people/people.ts'
import { findDecisions, findProductSums, findTally } from './queries.ts'
import { readFigures } from './read-figures.ts'
import { readLaunches } from './read-launches.ts'
import { readMinutes } from './read-minutes.ts'
import { bestMoments } from './read-moments.ts'
import { movesOf } from './read-moves.ts'
import { findNames, readProducts } from './read-products.ts'
import { afterOf, otherSalesOf, sumOf } from './sums.ts'

/** The host's usual is the mean of so many earlier shows, at most. */
const comparedShows = 10

type Reported = ShowRow & { readonly started_at: Date }
type Around = Pick<House, 'db' | 'streaming'>

/** The whole report of a show; of a running one as far as it has got. A fixed number of statements. */
export async function readReport(
  { db, streaming }: Around,
  show: Reported,
  actor: Actor,
  now: Date,
): Promise<ShowReport> {
  const { currency } = await readShopSettings(readingCatalogue(db))
  const span: Span = { from: show.started_at, until: show.ended_at ?? now }
  const tally = await findTally(db, show.id)
  const explained = await readExplained(db, show.id, span)
  const sums = await findProductSums(db, show.id, currency)
  const names = await findNames(db, show.id, sums)
  const { minutes, counts } = await readMinutes(db, show.id, span, tally, currency)
  const launches = await readLaunches(db, show.id, { show: span, counts, names, currency })
  const decisions = await findDecisions(db, show.id, currency)
  const recording = await streaming.recording(show.id)
  const simulatedChat = await countSimulatedLines(db, show.id)
  return present({
    show: await shownShow(db, show),
    isSimulated: show.is_demo || simulatedChat > 0,
    simulatedChat,
    currency,
    ...(await compared(db, show, currency, now)),
    after: afterOf(tally, show.ended_at ?? undefined, currency),
    replayClicks: sumOf(tally, 'replay-click'),
    namelessClicks: sumOf(tally, 'nameless-click'),
    otherSales: otherSalesOf(tally, currency),
    minutes,
    explained,
    launches,
    products: await readProducts(db, show.id, names, explained, sums),
    moves: movesOf(explained, launches, names, decisions, span),
    moments: bestMoments(minutes, decisions, { showId: show.id, show: span, explained, launches, recording }),
    note: await readNote(db, show.id),
    mayNote: (await standingIn(readingLive(db), show, actor)).rights.includes('run'),
  })
}

async function shownShow(db: Database, show: Reported): Promise<ShowReport['show']> {
  const host = (await personCards(db, [show.host_id])).get(show.host_id)
  return present({
    id: show.id,
    title: show.title,
    host: { id: show.host_id, name: host?.name ?? '' },
    state: show.state,
    rehearsal: show.rehearsal,
    startedAt: show.started_at.toISOString(),
    endedAt: show.ended_at?.toISOString(),
  })
}

/** The show's figures and, of a real show, what its host's earlier shows were like. */
async function compared(db: Database, show: Reported, currency: string, now: Date) {
  const earlier = show.rehearsal ? [] : await findEarlierShows(readingLive(db), show, comparedShows)
  const figures = await readFigures(db, [show.id, ...earlier], currency, now)
  const own = figures.get(show.id)
  if (!own) throw new Error(`The show ${show.id} has no room.`)
  const others = earlier.flatMap((id) => figures.get(id) ?? [])
  const mean = meanFigures(others)
  return { figures: own, usual: mean && { shows: others.length, figures: mean } }
}

async function readExplained(db: Database, showId: string, span: Span): Promise<ReportExplained[]> {
  const clips = await findShowClips(db, showId, async () => [])
  return clips.map(({ id, productId, from, until = span.until.getTime() }) => ({
    clipId: id,
    productId,
    from: new Date(from).toISOString(),
    until: new Date(Math.max(from, until)).toISOString(),
  }))
}

async function readNote(db: Database, showId: string): Promise<ReportNote | undefined> {
  const note = await findNote(db, showId)
  if (!note) return undefined
  const by = (await personCards(db, [note.written_by])).get(note.written_by)?.name ?? ''
  return { again: note.again, otherwise: note.otherwise, by, at: note.written_at.toISOString() }
}
