import type { CooperationDraft, KolDraft } from '#contracts/partners'
import { newId } from '#kernel/id'
import { later, minutes, stage } from '#test/world/stage'
import { draftCooperation } from '../cooperation/draft.ts'
import { readCooperation } from '../cooperation/read.ts'
import { answerCooperation, offerCooperation } from '../cooperation/turn.ts'
import { addKol } from '../kol/keep.ts'

export const days = (n: number) => minutes(n * 1_440)
export const at = (day: number) => later(days(day)).toISOString()

export const profile: KolDraft = {
  about: 'Tea, every day',
  fields: ['tea'],
  presences: [{ platform: 'xiaohongshu', name: '茶小满', followers: 120_000 }],
  contact: 'mei@example.org',
  note: 'answers late',
}

/** A stage with an operator, a KOL, and cooperations between them. */
export async function partnersStage() {
  const on = await stage()
  const boss = await on.someone('Boss', ['operator'])
  const kol = await on.someone('Mei')
  await on.perform(boss, (work) => addKol(work, kol.id, profile))
  const draft = (change: Partial<CooperationDraft> = {}): CooperationDraft => ({
    title: 'Spring tea',
    goal: '300 visits by the links within two weeks',
    brief: 'Show how it is brewed.',
    disclosure: 'Advertising',
    productIds: [],
    fee: 100_000,
    startsAt: at(0),
    endsAt: at(14),
    deliverables: [
      { kind: 'note', title: 'A note', dueAt: at(5) },
      { kind: 'show', title: 'A guest at the tea night', dueAt: at(10) },
    ],
    ...change,
  })
  const drafted = (change?: Partial<CooperationDraft>) =>
    on.perform(boss, (work) => draftCooperation(work, kol.id, draft(change)))
  const offered = async (change?: Partial<CooperationDraft>) => {
    const id = await drafted(change)
    await on.perform(boss, (work) => offerCooperation(work, id))
    return id
  }
  const running = async (change?: Partial<CooperationDraft>) => {
    const id = await offered(change)
    await on.perform(kol, (work) => answerCooperation(work, id, { version: 1, accept: true }))
    return id
  }
  const read = (id: string, who = boss) => readCooperation(on.db, id, who, on.clock.now())
  const pieceOf = async (id: string, place = 0) => (await read(id)).pieces[place]?.id ?? newId()
  return { ...on, boss, kol, draft, drafted, offered, running, read, pieceOf }
}
