import type { Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { communityWords } from '../../words.ts'
import { NoteProduct } from './NoteProduct.tsx'
import css from './NoteProducts.module.css'

/** The products of a note, each to be opened, or put into the cart on the spot. */
export function NoteProducts({ post }: { readonly post: Post }) {
  const t = useWords(communityWords)
  return (
    <section aria-label={t('products')}>
      <h2 className={css.heading}>{t('products')}</h2>
      <ul className={css.list}>
        {post.products.map((product) => (
          <li key={product.id}>
            <NoteProduct product={product} saleToken={post.saleToken} />
          </li>
        ))}
      </ul>
    </section>
  )
}
