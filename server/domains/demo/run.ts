import { getShow } from '#contracts/live'
import { openSession } from '#domains/identity/index'
import type { Doors } from '#platform/domain'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { makeCommunity } from './make/community.ts'
import { type DemoStage, findRunning, isEmptyShop, type Made, makeDemo } from './make/demo.ts'
import { type OnAir, recordShow, runShow, type Stage } from './on-air/show.ts'
import { DemoPerson } from './on-air/wire.ts'

const running = new WeakMap<House, OnAir[]>()
/** Ends the posting of the demo's people, and waits until the last of them has put the pen down. */
const posting = new WeakMap<House, () => Promise<void>>()

/**
 * Brings the demo to life once the house serves: makes it in an empty shop, records the finished show, and keeps the running
 * one on air. A demo that was removed stays away. Returns at once; what goes wrong is logged and harms nobody else.
 */
export function runDemo(house: House, doors: Doors): () => Promise<void> {
  const onAir: OnAir[] = []
  running.set(house, onAir)
  let isClosing = false
  const keep = async (open: (stage: Stage) => Promise<OnAir>, demo: DemoStage) => {
    if (isClosing) return
    onAir.push(await open(await enter(house, doors, demo)))
  }
  const post = async ({ cast, goods }: Made) => {
    let isOver = false
    const done = makeCommunity(house, cast, goods, () => isClosing || isOver)
    posting.set(house, async () => {
      isOver = true
      await done
    })
    await done
  }
  const begin = async () => {
    if (await isEmptyShop(house)) {
      const made = await makeDemo(house)
      await keep(runShow, made.running)
      await keep(recordShow, made.finished)
      await post(made)
    } else {
      const demo = await findRunning(house)
      if (demo && (await mayGoOn(doors, demo.showId))) await keep(runShow, demo)
    }
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
  const { state } = await new DemoPerson(doors, '', '').call(getShow, { params: { showId } })
  return state === 'live' || state === 'planned'
}

/** Host and viewers of a demo show, each with a session of their own. */
async function enter(house: House, doors: Doors, { showId, hostId, memberIds }: DemoStage): Promise<Stage> {
  const signIn = async (personId: string) => {
    const cookie = await house.perform(system, (work) => openSession(work, house.secrets, personId))
    return new DemoPerson(doors, personId, cookie)
  }
  const host = await signIn(hostId)
  const viewers: DemoPerson[] = []
  for (const memberId of memberIds) viewers.push(await signIn(memberId))
  const onTrouble = (error: unknown) => house.log.debug({ err: error }, 'somebody of the demo was refused')
  return { showId, host, viewers, doors, onTrouble }
}
