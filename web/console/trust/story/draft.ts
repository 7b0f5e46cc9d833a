import type { Picture, Story, StoryBlockDraft, StoryDraft } from '#contracts/catalogue'
import type { ChosenProduct } from '../../parts/list/ProductsSelect.tsx'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'

/** A block as it stands in the form; a quote says by whom, a picture has its caption in `by`. */
export interface BlockForm {
  readonly key: string
  readonly kind: 'text' | 'quote' | 'picture'
  readonly text: TwoTexts
  readonly by: TwoTexts
  readonly illustrationId?: string | undefined
  readonly picture?: Picture | undefined
}

/** A story as it stands in the form. */
export interface StoryForm {
  readonly title: TwoTexts
  readonly lead: TwoTexts
  readonly handle: string
  readonly coverId?: string | undefined
  readonly cover?: Picture | undefined
  readonly blocks: readonly BlockForm[]
  readonly products: readonly ChosenProduct[]
}

export function newBlock(kind: BlockForm['kind']): BlockForm {
  return { key: crypto.randomUUID(), kind, text: {}, by: {} }
}

export function formOf(story: Story | undefined): StoryForm {
  return {
    title: story?.title ?? {},
    lead: story?.lead ?? {},
    handle: story?.handle ?? '',
    coverId: story?.coverId,
    cover: story?.cover,
    blocks: (story?.blocks ?? []).map((block) => ({
      ...newBlock(block.kind),
      ...(block.kind === 'picture'
        ? { by: block.caption, illustrationId: block.illustrationId, picture: block.picture }
        : { text: block.text, ...(block.kind === 'quote' && { by: block.by }) }),
    })),
    products: story?.products ?? [],
  }
}

/** What is sent; blocks that say and show nothing are left out. */
export function draftOf({ title, lead, handle, coverId, blocks, products }: StoryForm): StoryDraft {
  return {
    title: writtenTexts(title),
    lead: writtenTexts(lead),
    ...(handle.trim() && { handle: handle.trim() }),
    ...(coverId && { coverId }),
    blocks: blocks.flatMap((block): StoryBlockDraft[] => {
      const { kind, illustrationId } = block
      if (kind === 'picture') return illustrationId ? [{ kind, illustrationId, caption: writtenTexts(block.by) }] : []
      if (!isWritten(block.text)) return []
      const text = writtenTexts(block.text)
      return [kind === 'quote' ? { kind, text, by: writtenTexts(block.by) } : { kind, text }]
    }),
    productIds: products.map(({ id }) => id),
  }
}
