import type { ArticleDraft, ColumnDraft } from '#contracts/community/columns'
import type { Actor } from '#platform/work'
import { createPerform, type JobDraft } from '#platform/work'
import { stage } from '#test/world/stage'
import { publishArticle } from '../article/publish.ts'
import { createArticle } from '../article/write.ts'
import { answerInvitation, inviteAuthor } from '../column/author.ts'
import { createColumn } from '../column/keep.ts'
import '../index.ts'

/** A house with columns and authors who write for them, on real PostgreSQL. */
export async function columnsWorld() {
  const around = await stage()
  /** What was left for the queue. */
  const queued: JobDraft[] = []
  const jobs = { enqueueIn: async (_tx: unknown, drafts: readonly JobDraft[]) => void queued.push(...drafts) }
  const on = { ...around, perform: createPerform({ db: around.db, clock: around.clock, rooms: around.rooms, jobs }) }
  const olive = await on.someone('Olive', ['operator'])
  const ann = await on.someone('Ann', ['moderator'])
  const bo = await on.someone('Bo')
  let made = 0

  const column = (part: Partial<ColumnDraft> = {}) =>
    on.perform(olive, (work) => createColumn(work, { ...usualColumn, handle: `column-${++made}`, ...part }))
  async function write(columnId: string, who: Actor = ann): Promise<void> {
    await on.perform(olive, (work) => inviteAuthor(work, columnId, who.id, 'expert'))
    await on.perform(who, (work) => answerInvitation(work, columnId, true))
  }
  const draft = (columnId: string, part: Partial<ArticleDraft> = {}, who: Actor = ann) =>
    on.perform(who, (work) => createArticle(work, columnId, { ...usualArticle, ...part }))
  const publish = (articleId: string, version = 1, at?: Date, who: Actor = ann) =>
    on.perform(who, (work) => publishArticle(work, articleId, version, at))
  async function article(columnId: string, part: Partial<ArticleDraft> = {}): Promise<string> {
    const id = await draft(columnId, part)
    await publish(id)
    return id
  }
  return { ...on, queued, olive, ann, bo, column, write, draft, publish, article }
}

const usualColumn: ColumnDraft = { handle: 'tea', title: 'Slow tea', purpose: 'Tea, slowly.', needsApproval: false }

export const usualArticle: ArticleDraft = {
  title: 'How water meets leaves',
  blocks: [{ kind: 'paragraph', text: 'It begins with water that has just stopped boiling.' }],
}
