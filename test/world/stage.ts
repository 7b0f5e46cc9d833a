import { sql } from 'kysely'

import type { ShowDraft } from '#contracts/live'
import { permissionsOf, type Role } from '#contracts/permissions'
import { createProduct } from '#domains/catalogue/index'
import { planShow } from '#domains/live/show/plan'
import { startShow } from '#domains/live/show/turn'
import { newId } from '#kernel/id'
import { appendToRooms } from '#platform/realtime/log/append'
import type { RoomDraft, RoomEntry } from '#platform/realtime/log/entry'
import { type Actor, system } from '#platform/work'
import { noon, testDatabase } from './database.ts'

export const minutes = (n: number) => n * 60_000
export const later = (ms: number) => new Date(noon.getTime() + ms)

/** A stage for tests of shows: real PostgreSQL, a room log that is kept, and people who exist. */
export async function stage() {
  const told: RoomEntry[] = []
  const append = (tx: Parameters<typeof appendToRooms>[0], drafts: readonly RoomDraft[], now: Date) =>
    appendToRooms(tx, drafts, now)
  const rooms = { append, published: (entries: readonly RoomEntry[]) => void told.push(...entries) }
  const world = await testDatabase({ rooms })

  /** Somebody with an account, or a guest. */
  async function someone(
    name: string,
    roles: readonly Role[] = [],
    kind: 'member' | 'guest' = 'member',
  ): Promise<Actor> {
    const id = newId()
    await sql`insert into identity.person (id, kind, name, joined_at, seen_at)
      values (${id}, ${kind}, ${name}, ${noon}, ${noon})`.execute(world.db)
    return { id, kind, name, roles: [...roles], may: permissionsOf(roles), deviceId: `device-of-${name}` }
  }

  /** A show of the host, planned for an hour from noon unless said otherwise. */
  async function planned(host: Actor, draft: Partial<ShowDraft> = {}): Promise<string> {
    const startsAt = later(minutes(60)).toISOString()
    const id = await world.perform(host, (work) => planShow(work, { title: { en: 'Tea night' }, startsAt, ...draft }))
    if (id === undefined) throw new Error('The show was not planned.')
    return id
  }

  async function onAir(host: Actor, draft: Partial<ShowDraft> = {}): Promise<string> {
    const id = await planned(host, draft)
    await world.perform(host, (work) => startShow(work, id))
    return id
  }

  /** A product that is on sale; answers its id. */
  async function product(title: string, price = 1290, stock: number | null = 10): Promise<string> {
    const variant = stock === null ? { stockPolicy: 'untracked' as const } : { stock }
    const draft = { title: { en: title }, status: 'active' as const, variants: [{ values: [], price, ...variant }] }
    return world.perform(system, (work) => createProduct(work, { ...draft, handle: `p-${newId()}` }))
  }

  /** What rooms were told since the last look. */
  const hear = () => told.splice(0)
  const facts = async (name: string) => {
    const { rows } = await sql<{ data: Record<string, unknown> }>`
      select data from platform.fact where name = ${name} order by id`.execute(world.db)
    return rows.map((row) => row.data)
  }
  return { ...world, rooms, append, someone, planned, onAir, product, hear, facts }
}
