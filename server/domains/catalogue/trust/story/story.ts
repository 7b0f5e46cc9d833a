import type { OptionalTexts, StoryBlockDraft } from '#contracts/catalogue'
import { refuse } from '../../refusals.ts'

/** Blocks without what is empty around their words. Refuses a block of words that has none, by its place. */
export function cleanBlocks(
  blocks: readonly StoryBlockDraft[],
  clean: (texts: OptionalTexts) => OptionalTexts,
): StoryBlockDraft[] {
  return blocks.map((block, place) => {
    if (block.kind === 'picture') return { ...block, caption: clean(block.caption) }
    const text = clean(block.text)
    if (!text.zh && !text.en) throw refuse.fieldMissing({ field: `blocks[${place}]` })
    return block.kind === 'quote' ? { ...block, text, by: clean(block.by) } : { ...block, text }
  })
}

/** The pictures that a story's blocks name, each once. */
export function picturesIn(blocks: readonly StoryBlockDraft[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? block.illustrationId : [])))]
}
