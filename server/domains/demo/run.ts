import { endShow, getShow } from '#contracts/live'
import type { Doors } from '#platform/domain'
import type { House } from '#platform/house'
import { makeCommunity } from './make/community.ts'
import { type DemoStage, findRunning, isToBeMade, type Made, makeDemo, noteWhole } from './make/demo.ts'
import { openPieces, type Pieces } from './make/pieces.ts'
import { type OnAir, recordShow, runShow, type Stage } from './on-air/show.ts'
import { DemoPerson, enterAs } from './on-air/wire.ts'

const running = new WeakMap<House, OnAir[]>()
/** Ends the posting of the demo's people, and waits until the last of them has put the pen down. */
const posting = new WeakMap<House, () => Promise<void>>()

/**
 * Brings the demo to life once the house serves: makes it in an empty shop, records the finished show, and keeps the running
 * one on air. One that was stopped in the making is made further; one that was removed stays away. Returns at once; what goes
 * wrong is logged and harms nobody else.
 */
export function runDemo(house: House, doors: Doors): () => Promise<void> {
  const onAir: OnAir[] = []
  running.set(house, onAir)
  let isClosing = false
  const keep = async (open: (stage: Stage) => Promise<OnAir>, demo: DemoStage) => {
    if (isClosing) return
    onAir.push(await open(await enter(house, doors, demo)))
  }
  const live = async (pieces: Pieces, made: Made) => {
    const { promise: done, resolve } = Promise.withResolvers<void>()
    let isOver = false
    posting.set(house, () => {
      isOver = true
      return done
    })
    const still: Pieces = { ...pieces, isOver: () => isClosing || isOver }
    try {
      await makeCommunity(still, made, doors)
      if (!still.isOver()) await noteWhole(still)
    } finally {
      resolve()
    }
  }
  const make = async () => {
    const pieces = await openPieces(house, () => isClosing)
    const made = await makeDemo(pieces)
    if (await mayGoOn(doors, made.running.showId)) await keep(runShow, made.running)
    await record(made.finished)
    await live(pieces, made)
  }
  const record = async (demo: DemoStage) => {
    const state = await stateOf(doors, demo.showId)
    if (state === 'planned') await keep(recordShow, demo)
    // The house was stopped while it was recorded: what there is of it is its replay.
    if (state === 'live')
      await (await enterAs(house, doors, demo.hostId)).call(endShow, { params: { showId: demo.showId } })
  }
  const begin = async () => {
    if (await isToBeMade(house)) return make()
    const demo = await findRunning(house)
    if (demo && (await mayGoOn(doors, demo.showId))) await keep(runShow, demo)
  }
  const beginning = begin().catch((error) => {
    if (!isClosing) house.log.error({ err: error }, 'the demo could not be brought to life')
  })
  return async () => {
    isClosing = true
    await beginning
    await stopDemo(house)
  }
}

/** Takes the demo's shows off air, and lets its people post no more. */
export async function stopDemo(house: House): Promise<void> {
  await posting.get(house)?.()
  for (const one of running.get(house)?.splice(0) ?? []) await one.stop()
}

/** A show that somebody ended from the desk stays ended. */
async function mayGoOn(doors: Doors, showId: string): Promise<boolean> {
  const state = await stateOf(doors, showId)
  return state === 'live' || state === 'planned'
}

async function stateOf(doors: Doors, showId: string) {
  return (await new DemoPerson(doors, '', '').call(getShow, { params: { showId } })).state
}

/** Host and viewers of a demo show, each with a session of their own. */
async function enter(house: House, doors: Doors, { showId, hostId, memberIds }: DemoStage): Promise<Stage> {
  const host = await enterAs(house, doors, hostId)
  const viewers: DemoPerson[] = []
  for (const memberId of memberIds) viewers.push(await enterAs(house, doors, memberId))
  const onTrouble = (error: unknown) => house.log.debug({ err: error }, 'somebody of the demo was refused')
  return { showId, host, viewers, doors, onTrouble }
}
