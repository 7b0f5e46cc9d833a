import type { ArticleBlock } from '#contracts/community/columns'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { NoteProduct } from '../../note/product/NoteProduct.tsx'
import css from './Article.module.css'

interface Props {
  readonly blocks: readonly ArticleBlock[]
  /** What is bought after this counts for the author. */
  readonly saleToken: string | undefined
}

/** The pieces of an article, each drawn as what it is. Their words are text, whatever they look like. */
export function Blocks({ blocks, saleToken }: Props) {
  return (
    <div className={css.blocks}>
      {blocks.map((block, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
        <Block key={nth} block={block} saleToken={saleToken} />
      ))}
    </div>
  )
}

function Block({ block, saleToken }: { readonly block: ArticleBlock; readonly saleToken: string | undefined }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 className={css.heading}>{block.text}</h2>
      ) : (
        <h3 className={css.small}>{block.text}</h3>
      )
    case 'paragraph':
      return <p className={css.text}>{block.text}</p>
    case 'list': {
      const As = block.isOrdered ? 'ol' : 'ul'
      return (
        <As className={css.list}>
          {block.items.map((item, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <li key={nth}>{item}</li>
          ))}
        </As>
      )
    }
    case 'quote':
      return (
        <blockquote className={css.quote}>
          <p className={css.text}>{block.text}</p>
          {block.source && <cite>{block.source}</cite>}
        </blockquote>
      )
    case 'picture':
      return (
        <figure className={css.figure}>
          <Picture picture={block.picture} alt={block.alt} sizes="(max-width: 48em) 100vw, 720px" />
          {block.caption && <figcaption className={css.soft}>{block.caption}</figcaption>}
        </figure>
      )
    case 'product':
      return <NoteProduct product={block.product} saleToken={saleToken} />
  }
}
