import type { Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProductGrid } from '../../parts/product/ProductGrid.tsx'
import { communityWords } from '../words.ts'
import { Gallery } from './Gallery.tsx'
import css from './Post.module.css'
import { PostAuthor } from './PostAuthor.tsx'
import { PostTalk } from './PostTalk.tsx'

/** A post whole: its pictures, its words, and the products in it. */
export function PostView({ post }: { readonly post: Post }) {
  const t = useWords(communityWords)
  const { title, text, media, products, topics, state } = post
  return (
    <article className={css.page} data-plain={media.length === 0 || undefined}>
      {media.length > 0 && <Gallery media={media} />}
      <div className={css.words}>
        <PostAuthor post={post} />
        {(state === 'waiting' || state === 'hidden') && (
          <p className={css.note} role="status">
            {t(state)}
          </p>
        )}
        <h1 className={css.title}>{title ?? t('untitled')}</h1>
        {text && <p className={css.text}>{text}</p>}
        {topics.length > 0 && (
          <ul className={css.topics}>
            {topics.map((topic) => (
              <li key={topic.id}>#{topic.name}</li>
            ))}
          </ul>
        )}
        {products.length > 0 && (
          <section aria-label={t('products')}>
            <h2 className={css.heading}>{t('products')}</h2>
            <ProductGrid products={products} />
          </section>
        )}
        {state === 'published' && <PostTalk post={post} />}
      </div>
    </article>
  )
}
