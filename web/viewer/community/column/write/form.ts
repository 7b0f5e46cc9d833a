import type { Picture, ProductCard } from '#contracts/catalogue'
import type { Article, ArticleBlockDraft, ArticleDraft } from '#contracts/community/columns'

/** A piece as it stands in the editor. */
export interface Piece {
  readonly key: string
  readonly block: ArticleBlockDraft
  readonly picture?: Picture
  readonly product?: ProductCard
}

export interface Form {
  readonly title: string
  readonly lead: string
  readonly cover: { readonly id: string; readonly picture: Picture } | undefined
  readonly seriesId: string
  readonly pieces: readonly Piece[]
}

let last = 0
export const freshKey = () => `p${++last}`

export const emptyForm = (): Form => ({
  title: '',
  lead: '',
  cover: undefined,
  seriesId: '',
  pieces: [{ key: freshKey(), block: { kind: 'paragraph', text: '' } }],
})

export function formOf({ title, blocks, cover, coverId, series, lead }: Article): Form {
  return {
    title,
    lead: isDerived(lead, blocks) ? '' : lead,
    cover: cover && coverId ? { id: coverId, picture: cover } : undefined,
    seriesId: series?.id ?? '',
    pieces: blocks.map((block): Piece => {
      const key = freshKey()
      if (block.kind === 'picture') {
        const { picture, ...kept } = block
        return { key, block: kept, picture }
      }
      if (block.kind === 'product') {
        const { product, ...kept } = block
        return { key, block: kept, product }
      }
      return { key, block }
    }),
  }
}

/** Whether a lead is only the beginning of the text, as the house makes it where its author gave none. */
function isDerived(lead: string, blocks: Article['blocks']): boolean {
  const [first] = blocks
  return lead.endsWith('…') || (first !== undefined && 'text' in first && lead.startsWith(first.text))
}

export function draftOf({ title, lead, cover, seriesId, pieces }: Form): ArticleDraft {
  return {
    title,
    ...(lead.trim() && { lead }),
    ...(cover && { coverId: cover.id }),
    ...(seriesId && { seriesId }),
    blocks: pieces.map(({ block }) => block),
  }
}

export const isEmpty = ({ title, pieces }: Form) =>
  !title.trim() && pieces.every(({ block }) => block.kind === 'paragraph' && !block.text.trim())
