import type { GatheringDraft } from '#contracts/gatherings'
import { findNotices } from '#domains/messaging/notice/queries'
import { shop } from '#domains/orders/test/shop'
import { createPerform, type JobDraft } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { createGathering, openGathering } from '../gathering/keep.ts'
import { viewOf } from '../gathering/queries.ts'
import { signUp } from '../sign-up/take.ts'

const day = minutes(24 * 60)

/** Tea on the third day from noon, for ten people, to be judged by who came. */
export const teaDraft: GatheringDraft = {
  title: { zh: '春茶品鉴会', en: 'Spring tea tasting' },
  about: '一起喝今年的新茶。',
  kind: 'offline',
  place: '杭州灯市街 8 号',
  startsAt: later(3 * day).toISOString(),
  endsAt: later(3 * day + minutes(120)).toISOString(),
  signUpUntil: later(3 * day).toISOString(),
  capacity: 10,
  goal: '让老顾客喝到新茶',
  measure: 'came',
  target: 2,
  boughtDays: 7,
  activeDays: 30,
  buyersOnly: false,
  questions: [],
  steps: [],
  thanks: '谢谢你来喝茶。',
}

/** A shop in which events are run. */
export async function eventStage() {
  const on = await shop()
  const queued: JobDraft[] = []
  const jobs = { enqueueIn: async (_tx: unknown, drafts: readonly JobDraft[]) => void queued.push(...drafts) }
  const perform = createPerform({ db: on.db, clock: on.clock, rooms: on.rooms, jobs })
  const olive = await on.someone('Olive', ['operator'])
  const house = { db: on.db, clock: on.clock, perform }

  const drafted = (draft: Partial<GatheringDraft> = {}) =>
    perform(olive, (work) => createGathering(work, { ...teaDraft, ...draft }))
  async function opened(draft: Partial<GatheringDraft> = {}): Promise<string> {
    const id = await drafted(draft)
    await perform(olive, (work) => openGathering(work, id, 1))
    return id
  }
  const comes = (id: string, who: { readonly id: string } & Parameters<typeof perform>[0], answers: string[] = []) =>
    perform(who, (work) => signUp(work, id, answers))
  const view = (id: string, personId = '') => viewOf(on.db, id, personId, on.clock.now())
  const kindsOf = async (personId: string) =>
    (await findNotices(on.db, personId, {}, 50)).items.map(({ kind }) => kind).toReversed()
  const codeOf = async (id: string, personId: string) => (await view(id, personId)).own?.code ?? ''
  const wrongBooks = async () => {
    const { gatheringBooks } = await import('../books.ts')
    return (await Promise.all(gatheringBooks.map(({ find }) => find(on.db)))).flat()
  }
  return { ...on, perform, house, queued, olive, drafted, opened, comes, view, kindsOf, codeOf, wrongBooks }
}
