import { type ArticleBlockDraft, type ArticleDraft, articleLimits } from '#contracts/community/columns'
import { refuse } from '../refusals.ts'

type Clean = (written: string) => string

/** Pieces as they are kept: words cleaned, and none that says or shows nothing. */
export function tidyBlocks(blocks: readonly ArticleBlockDraft[], line: Clean, text: Clean): ArticleBlockDraft[] {
  return blocks.map((block) => tidyBlock(block, line, text)).filter((block) => !isEmpty(block))
}

function tidyBlock(block: ArticleBlockDraft, line: Clean, text: Clean): ArticleBlockDraft {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: line(block.text) }
    case 'paragraph':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(line).filter(Boolean) }
    case 'quote':
      return { ...block, text: text(block.text), ...(block.source !== undefined && { source: line(block.source) }) }
    case 'picture':
      return { ...block, alt: line(block.alt), ...(block.caption !== undefined && { caption: line(block.caption) }) }
    case 'product':
      return block
  }
}

function isEmpty(block: ArticleBlockDraft): boolean {
  if (block.kind === 'list') return block.items.length === 0
  return 'text' in block && block.text === ''
}

/** The words of pieces alone, a line each. */
export function wordsOf(blocks: readonly ArticleBlockDraft[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'product') return []
      if (block.kind === 'list') return block.items
      if (block.kind === 'picture') return [block.alt, block.caption ?? ''].filter(Boolean)
      return block.kind === 'quote' && block.source ? [block.text, block.source] : [block.text]
    })
    .join('\n')
}

const hanAMinute = 400
const wordsAMinute = 220

/** How long it takes to read, in whole minutes, at least one: 400 characters of Chinese or 220 other words a minute. */
export function minutesOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.max(1, Math.round(han / hanAMinute + words / wordsAMinute))
}

const leadLength = 120

/** What lists say of an article: its own words on that, else its beginning. */
export function leadOf(lead: string, text: string): string {
  if (lead) return lead
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > leadLength ? `${letters.slice(0, leadLength).join('').trimEnd()}…` : letters.join('')
}

export const picturesOf = (coverId: string | null | undefined, blocks: readonly ArticleBlockDraft[]): string[] => [
  ...(coverId ? [coverId] : []),
  ...blocks.flatMap((block) => (block.kind === 'picture' ? [block.mediaId] : [])),
]

export const productsOf = (blocks: readonly ArticleBlockDraft[]): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'product' ? [block.productId] : []))),
]

/** Refuses what cannot come out as it stands. */
export function checkReadable({ title, blocks }: Pick<ArticleDraft, 'title' | 'blocks'>): void {
  const text = wordsOf(blocks)
  if (title === '' || text === '') throw refuse.emptyArticle({ field: title === '' ? 'title' : 'blocks' })
  const pictures = picturesOf(undefined, blocks).length
  if (text.length > articleLimits.letters || pictures > articleLimits.pictures)
    throw refuse.articleTooLong({ field: 'blocks' })
}

/** How far ahead an article may be set to come out. */
export const aheadMaxMs = 90 * 86_400_000
