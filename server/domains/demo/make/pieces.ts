import type { House } from '#platform/house'
import { type Actor, system, type Work } from '#platform/work'
import { reading, writing } from '../tables.ts'

/** What the demo has made so far. A piece is made once, whoever is killed in between: its name commits together with it. */
export interface Pieces {
  readonly house: House
  /** Somebody of the demo is to stop: the house closes, or the demo is taken away. */
  readonly isOver: () => boolean
  /** The id of what carries this name. */
  find(name: string): string | undefined
  /** Makes a piece in one transaction, or gives the id of the one that is there. */
  make(name: string, action: (work: Work) => Promise<string>, actor?: Actor): Promise<string>
  /** The same for what is no transaction of its own, such as a call over the wire: it may be called again after a kill. */
  act(name: string, act: () => Promise<string>): Promise<string>
}

export async function openPieces(house: House, isOver: () => boolean): Promise<Pieces> {
  const rows = await reading(house.db).selectFrom('demo.piece').selectAll().execute()
  const known = new Map(rows.map(({ name, id }) => [name, id]))
  const keep = (work: Work, name: string, id: string) =>
    writing(work).insertInto('demo.piece').values({ name, id }).execute()
  return {
    house,
    isOver,
    find: (name) => known.get(name),
    async make(name, action, actor = system) {
      const before = known.get(name)
      if (before) return before
      const id = await house.perform(actor, async (work) => {
        const made = await action(work)
        await keep(work, name, made)
        return made
      })
      known.set(name, id)
      return id
    },
    async act(name, act) {
      const before = known.get(name)
      if (before) return before
      const id = await act()
      await house.perform(system, (work) => keep(work, name, id))
      known.set(name, id)
      return id
    },
  }
}

/** What one piece is made from, where it is made of files. */
export async function unlessMade(pieces: Pieces, name: string, make: () => Promise<unknown>): Promise<void> {
  if (pieces.find(name) === undefined) await make()
}
