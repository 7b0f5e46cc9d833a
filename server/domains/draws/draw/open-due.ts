import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { reading, writing } from '../tables.ts'
import { openDraw } from './open.ts'

/** One that cannot open yet is tried again after so long. */
export const againMs = 5_000

/** Opens the draws whose time has come. One that cannot open (the show is not on air, another runs) waits and says why. */
export async function openDueDraws({ db, perform, clock }: Pick<House, 'db' | 'perform' | 'clock'>): Promise<void> {
  const due = await reading(db)
    .selectFrom('draws.draw')
    .select('id')
    .where('state', '=', 'prepared')
    .where('open_look_at', '<=', clock.now())
    .orderBy('open_look_at')
    .execute()
  for (const { id } of due) {
    try {
      await perform(system, (work) => openDraw(work, id))
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
      const { code } = error
      await perform(system, (work) =>
        writing(work)
          .updateTable('draws.draw')
          .set({ open_look_at: new Date(work.now.getTime() + againMs), open_trouble: code })
          .where('id', '=', id)
          .where('state', '=', 'prepared')
          .execute(),
      )
    }
  }
}
