import type { StoryDraft, StoryStatus } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { handleOf } from '../../product/product.ts'
import { asRefusal } from '../../product/taken.ts'
import { refuse } from '../../refusals.ts'
import { mainText } from '../../sheet/texts.ts'
import { writing } from '../../tables.ts'
import { checkIllustrations } from '../illustration/queries.ts'
import { cleanBlocks, picturesIn } from './story.ts'

/** Adds a story as a draft; gives its id. A handle is made of the title when none is given; a taken one is refused. */
export async function createStory(work: Work, draft: StoryDraft, { isDemo = false } = {}): Promise<string> {
  const id = newId(work.now.getTime())
  const columns = await columnsOf(work, draft)
  await asRefusal(() =>
    writing(work)
      .insertInto('catalogue.story')
      .values({ id, is_demo: isDemo, ...columns })
      .execute(),
  )
  await keepProducts(work, id, draft.productIds)
  await audit(work, 'catalogue.story-added', subjectOf(draft, id))
  return id
}

/** Writes a story anew. Refuses `stale-version` when somebody changed it since it was read. */
export async function changeStory(
  work: Work,
  storyId: string,
  { version, ...draft }: StoryDraft & { version: number },
): Promise<void> {
  const kept = await lockStory(work, storyId)
  if (kept.version !== version) throw refuse.staleVersion({ version: kept.version })
  const columns = await columnsOf(work, { ...draft, handle: draft.handle ?? kept.handle })
  await asRefusal(() =>
    writing(work)
      .updateTable('catalogue.story')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', storyId)
      .execute(),
  )
  await writing(work).deleteFrom('catalogue.story_product').where('story_id', '=', storyId).execute()
  await keepProducts(work, storyId, draft.productIds)
  await audit(work, 'catalogue.story-changed', subjectOf(draft, storyId))
}

/** Publishes a story, or makes it a draft again. Done already: nothing happens. Refuses one with nothing to read. */
export async function setStoryStatus(work: Work, storyId: string, status: StoryStatus): Promise<void> {
  const kept = await lockStory(work, storyId)
  if (kept.status === status) return
  if (status === 'published' && kept.blocks.length === 0) throw refuse.emptyStory({ field: 'blocks' })
  await writing(work)
    .updateTable('catalogue.story')
    .set({ status, published_at: kept.published_at ?? work.now, changed_at: work.now, version: kept.version + 1 })
    .where('id', '=', storyId)
    .execute()
  if (status === 'published') work.record('catalogue.story-published', { storyId, handle: kept.handle })
  await audit(work, `catalogue.story-${status === 'published' ? 'published' : 'unpublished'}`, subjectOf(kept, storyId))
}

export async function removeStory(work: Work, storyId: string): Promise<void> {
  const kept = await lockStory(work, storyId)
  await setRemoved(work, storyId, work.now)
  await audit(work, 'catalogue.story-removed', subjectOf(kept, storyId))
}

/** Puts a removed story back. Refuses when its handle was given to another meanwhile. */
export async function restoreStory(work: Work, storyId: string): Promise<void> {
  const kept = await lockStory(work, storyId, true)
  await asRefusal(() => setRemoved(work, storyId, null))
  await audit(work, 'catalogue.story-restored', subjectOf(kept, storyId))
}

async function lockStory(work: Work, storyId: string, isRemoved = false) {
  const kept = await writing(work)
    .selectFrom('catalogue.story')
    .select(['version', 'handle', 'title', 'status', 'blocks', 'published_at'])
    .where('id', '=', storyId)
    .where('removed_at', isRemoved ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!kept) throw refuse.unknownStory({ storyId })
  return kept
}

function setRemoved(work: Work, storyId: string, at: Date | null) {
  return writing(work).updateTable('catalogue.story').set({ removed_at: at }).where('id', '=', storyId).execute()
}

async function columnsOf(work: Work, draft: StoryDraft) {
  const title = cleanTexts(draft.title)
  if (mainText(title) === '') throw refuse.fieldMissing({ field: 'title' })
  const handle = draft.handle ?? handleOf(title)
  if (!handle) throw refuse.noHandle({ field: 'handle' })
  const blocks = cleanBlocks(draft.blocks, cleanTexts)
  const pictures = picturesIn(blocks)
  await checkIllustrations(writing(work), pictures, 'blocks')
  await checkIllustrations(writing(work), draft.coverId ? [draft.coverId] : [], 'coverId')
  return {
    handle,
    title: JSON.stringify(title),
    lead: JSON.stringify(cleanTexts(draft.lead ?? {})),
    cover_id: draft.coverId ?? null,
    blocks: JSON.stringify(blocks),
    illustration_ids: pictures,
    changed_at: work.now,
  }
}

async function keepProducts(work: Work, storyId: string, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  const rows = productIds.map((productId, place) => ({ story_id: storyId, product_id: productId, place }))
  await asRefusal(() => writing(work).insertInto('catalogue.story_product').values(rows).execute())
}

function subjectOf({ title }: Pick<StoryDraft, 'title'>, id: string) {
  return { kind: 'story', id, name: mainText(title) }
}
