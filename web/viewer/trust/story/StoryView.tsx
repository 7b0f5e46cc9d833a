import type { StoryPage } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { ProductCard } from '../../parts/product/ProductCard.tsx'
import css from './Story.module.css'
import { StoryBlock } from './StoryBlock.tsx'
import { storyScreenWords } from './words.ts'

/** A story read from top to bottom, and what of it can be bought. */
export function StoryView({ story }: { readonly story: StoryPage }) {
  const t = useWords(storyScreenWords)
  const text = useTexts()
  const title = text(story.title)
  return (
    <article className={css.page}>
      {story.cover && (
        <Picture
          picture={story.cover}
          alt=""
          ratio="16 / 9"
          sizes="(max-width: 48em) 100vw, 720px"
          isFirst
          className={css.cover ?? ''}
        />
      )}
      <h1 className={css.title}>{title}</h1>
      {text(story.lead) && <p className={css.lead}>{text(story.lead)}</p>}
      {story.blocks.map((block) => (
        <StoryBlock key={JSON.stringify(block)} block={block} title={title} />
      ))}
      {story.products.length > 0 && (
        <section>
          <h2 className={css.heading}>{t('products')}</h2>
          <div className={css.products}>
            {story.products.map((product) => (
              <ProductCard key={product.id} product={product} />
            ))}
          </div>
        </section>
      )}
      <div>
        <ButtonLink to="/stories" variant="light">
          {t('toStories')}
        </ButtonLink>
      </div>
    </article>
  )
}
