import { endShow, explain, followHost, getShelf, issueRehearsalPass, joinRehearsal, sayLine } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Doors } from '#platform/domain'
import { replayLines } from '../content/lines.ts'
import { giveAway, keepOffering, openDraw } from './offers.ts'
import { putOnAir } from './picture.ts'
import { lookAt, type SimulatedViewer, sitIn, watchAs } from './viewer.ts'
import type { DemoPerson } from './wire.ts'

/** The host of a demo show goes to the next product this often. */
const stepsMs = 90_000
/** The draw of the finished show opens at this second and is drawn so long after. */
const drawsFromSecond = 10
const drawsAfterSeconds = 10
const givesAwayAtSecond = 5
/** How long the finished show is on air while it is recorded. */
const recordedMs = 34_000

export interface OnAir {
  stop(): Promise<void>
}

export interface Stage {
  readonly showId: string
  readonly host: DemoPerson
  readonly viewers: readonly DemoPerson[]
  readonly doors: Doors
  readonly onTrouble: (error: unknown) => void
}

/**
 * Runs a demo show until it is stopped: the clip over RTMP, a host who explains one product after the other and has something
 * on offer, viewers who talk.
 */
export async function runShow(stage: Stage): Promise<OnAir> {
  const { showId, host, viewers, doors, onTrouble } = stage
  await letIn(stage)
  const picture = await putOnAir(host, showId, doors)
  const step = () => host.call(explain, { params: { showId }, body: { step: 'next' } }).catch(onTrouble)
  await step()
  const stepping = setInterval(step, stepsMs)
  const offering = keepOffering(stage)
  const watching: SimulatedViewer[] = viewers.map((viewer) => watchAs(viewer, showId, onTrouble))
  return {
    async stop() {
      clearInterval(stepping)
      offering.stop()
      for (const viewer of watching) viewer.leave()
      await picture.stop()
    },
  }
}

/**
 * Records a short show for the replay: the clip once, four products explained, what was said, each at its second, a draw and a
 * red packet that can be checked, and viewers who are there and look at what is explained.
 */
export async function recordShow(stage: Stage): Promise<OnAir> {
  const { showId, host, viewers, doors, onTrouble } = stage
  await letIn(stage)
  const params = { showId }
  const picture = await putOnAir(host, showId, doors)
  const { items } = await host.call(getShelf, { params })
  const sitting = viewers.map((viewer) => sitIn(viewer, showId, onTrouble))
  const timers = items
    .slice(0, 4)
    .map((item, place) => at(place * 8 + 1, () => host.call(explain, { params, body: { productId: item.productId } })))
  for (const [second, member, text] of replayLines) {
    const viewer = viewers[member % viewers.length]
    if (viewer) timers.push(at(second, () => viewer.call(sayLine, { params, body: { id: newId(), text } })))
  }
  timers.push(at(drawsFromSecond, () => openDraw(stage).then((draw) => timers.push(at(drawsAfterSeconds, draw)))))
  timers.push(at(givesAwayAtSecond, () => giveAway(stage)))
  for (const [place, viewer] of viewers.entries()) {
    const look = async () => lookAt(viewer, showId, await viewer.call(getShelf, { params }))
    timers.push(at(3 + place * 1.4, look))
  }
  timers.push(at(recordedMs / 1_000, () => host.call(endShow, { params }).finally(() => stop())))
  function at(second: number, act: () => Promise<unknown>): NodeJS.Timeout {
    return setTimeout(() => act().catch(onTrouble), second * 1_000)
  }
  async function stop(): Promise<void> {
    for (const viewer of sitting) viewer.leave()
    await picture.stop()
  }
  return {
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      await stop()
    },
  }
}

/** Simulated viewers come with the show's pass, so that the house marks them; every third follows the host. */
async function letIn({ showId, host, viewers }: Stage): Promise<void> {
  const params = { showId }
  const { pass } = await host.call(issueRehearsalPass, { params })
  for (const [place, viewer] of viewers.entries()) {
    await viewer.call(joinRehearsal, { params, body: { pass } })
    if (place % 3 === 0) await viewer.call(followHost, { params: { hostId: host.id } })
  }
}
