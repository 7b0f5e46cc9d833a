import { sql } from 'kysely'

import type { DrawDraft, RedPacketDraft } from '#contracts/draws'
import { followHost } from '#domains/live/index'
import type { Refusal } from '#kernel/refusal'
import { type Actor, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { closeDraw } from '../draw/close.ts'
import { createDraw } from '../draw/create.ts'
import { drawLots } from '../draw/draw-lots.ts'
import { openDraw } from '../draw/open.ts'
import { doWhatIsDue } from '../due.ts'
import { enterDraw } from '../entry/enter.ts'
import type { Giving } from '../prize/gift.ts'
import { registerGift } from '../prize/gift.ts'
import { openRedPacket } from '../red-packet/open.ts'
import { takeShares } from '../red-packet/take.ts'
import { reading } from '../tables.ts'
import '../index.ts'

/** A show on air with a host, and people who come to its draws. Points are given to a list, goods are ordered. */
export async function drawStage(around?: Awaited<ReturnType<typeof stage>>) {
  const on = around ?? (await stage())
  const mei = await on.someone('Mei', ['host'])
  const given: (Giving & { points: number })[] = []
  /** What giving does instead, while it is set. */
  const trouble: { now?: Error } = {}

  registerGift({
    kind: 'points',
    needsAddress: false,
    describe: async (_work, { points }) => ({ title: { en: `${points} points` } }),
    async give(_work, { points }, giving) {
      if (trouble.now) throw trouble.now
      given.push({ ...giving, points })
    },
  })
  const people = (count: number, name = 'P') =>
    Promise.all(Array.from({ length: count }, (_, nth) => on.someone(`${name}${nth}`)))

  /** Makes and opens a draw in a show that is on air; both are new unless given. */
  async function opened(draft: Partial<DrawDraft> = {}, showId?: string) {
    const show = showId ?? (await on.onAir(mei))
    const drawId = await on.perform(mei, (work) => createDraw(work, show, { ...usual, ...draft }))
    await on.perform(mei, (work) => openDraw(work, drawId))
    return { drawId, showId: show }
  }
  const enter = async (drawId: string, ...who: Actor[]) =>
    (await on.perform(system, (work) => enterDraw(work, drawId, who))).outcomes
  const enterOne = async (drawId: string, who: Actor) => {
    const [outcome] = await enter(drawId, who)
    if (!outcome || outcome instanceof Error) throw outcome
    return outcome
  }
  async function drawNow(drawId: string) {
    await on.perform(mei, (work) => closeDraw(work, drawId))
    await on.perform(system, (work) => drawLots(work, drawId))
  }
  const house = { db: on.db, perform: on.perform, clock: on.clock, log: { warn: () => {} } }
  const look = () => doWhatIsDue(house as unknown as Parameters<typeof doWhatIsDue>[0])
  const rowOf = (drawId: string) =>
    reading(on.db).selectFrom('draws.draw').selectAll().where('id', '=', drawId).executeTakeFirstOrThrow()
  const winsOf = (drawId: string) =>
    reading(on.db).selectFrom('draws.win').selectAll().where('draw_id', '=', drawId).orderBy('position').execute()
  async function packet(draft: Partial<RedPacketDraft> = {}, showId?: string) {
    const show = showId ?? (await on.onAir(mei))
    return on.perform(mei, (work) => openRedPacket(work, show, { ...usualPacket, ...draft }))
  }
  const take = async (packetId: string, ...who: Actor[]) =>
    (await on.perform(system, (work) => takeShares(work, packetId, who))).outcomes
  const variantOf = async (productId: string) => {
    const { rows } = await sql<{
      id: string
    }>`select id from catalogue.variant where product_id = ${productId}`.execute(on.db)
    return rows[0]?.id ?? ''
  }
  const held = async (variantId: string) => {
    const { rows } = await sql<{ held: number }>`select held from catalogue.variant where id = ${variantId}`.execute(
      on.db,
    )
    return rows[0]?.held
  }
  const follow = (who: Actor) => on.perform(who, (work) => followHost(work, mei.id))
  return {
    ...on,
    mei,
    given,
    trouble,
    people,
    opened,
    enter,
    enterOne,
    drawNow,
    look,
    rowOf,
    winsOf,
    packet,
    take,
    follow,
    variantOf,
    held,
  }
}

export const codeOf = (outcome: object | undefined): string | undefined => (outcome as Refusal | undefined)?.code

export const usual: DrawDraft = {
  title: 'Tea for three',
  conditions: [],
  guestsMay: false,
  prizes: [{ kind: 'points', points: 100, quantity: 3 }],
  countdownSeconds: 60,
  ifShowEnds: 'draw',
  claimHours: 24,
  redraws: 1,
}

export const usualPacket: RedPacketDraft = {
  title: 'Good luck',
  total: 1_000,
  shares: 5,
  split: 'random',
  seconds: 60,
  validDays: 7,
  guestsMay: false,
  followersOnly: false,
}
