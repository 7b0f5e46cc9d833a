import { lazy, Suspense, useState } from 'react'
import type { ProductPage } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { RichText } from '#web/shared/ui/value/RichText.tsx'
import { AskShop } from './AskShop.tsx'
import { BuyBar } from './BuyBar.tsx'
import { Clips } from './Clips.tsx'
import { firstChoice } from './choice.ts'
import { Gallery } from './Gallery.tsx'
import { ModelButton } from './ModelButton.tsx'
import { Options } from './Options.tsx'
import { Price } from './Price.tsx'
import css from './Product.module.css'
import { Promotions } from './Promotions.tsx'
import { ShareButton } from './ShareButton.tsx'
import { showIn, useClicked } from './use-clicked.ts'
import { productScreenWords } from './words.ts'

const ProductSales = lazy(async () => ({ default: (await import('./ProductSales.tsx')).ProductSales }))
const ProductHelp = lazy(async () => ({ default: (await import('../sharing/help/ProductHelp.tsx')).ProductHelp }))
const ProductGroups = lazy(async () => ({
  default: (await import('../sharing/group/ProductGroups.tsx')).ProductGroups,
}))
const TrustPanel = lazy(async () => ({ default: (await import('./trust/TrustPanel.tsx')).TrustPanel }))

const ReviewSection = lazy(async () => ({
  default: (await import('../buy/reviews/product/ReviewSection.tsx')).ReviewSection,
}))

const QuestionSection = lazy(async () => ({
  default: (await import('../buy/reviews/question/QuestionSection.tsx')).QuestionSection,
}))

/** Pictures, price and choice of a product, what it is, and where it is explained. */
export function ProductView({ product }: { readonly product: ProductPage }) {
  const t = useWords(productScreenWords)
  const text = useTexts()
  const show = showIn(useSearch().show)
  useClicked(show, product.id)
  const [chosen, setChosen] = useState(() => firstChoice(product.choices))
  const description = text(product.description)
  const title = text(product.title)
  return (
    <article className={css.page}>
      <div className={css.pictures}>
        <Gallery pictures={product.pictures} shownId={chosen?.mediaId} title={title} />
        <ModelButton productId={product.id} title={title} />
      </div>
      <div className={css.words}>
        <div className={css.head}>
          <Price product={product} chosen={chosen} />
          <AskShop productId={product.id} />
          <ShareButton product={product} />
        </div>
        <h1 className={css.title}>{title}</h1>
        {text(product.subtitle) && <p className={css.subtitle}>{text(product.subtitle)}</p>}
        <Promotions productId={product.id} />
        <Suspense fallback={null}>
          <ProductSales productId={product.id} />
          <ProductGroups productId={product.id} showId={show} />
        </Suspense>
        <Suspense fallback={null}>
          <ProductHelp productId={product.id} />
        </Suspense>
        {chosen && <Options product={product} chosen={chosen} onChoose={setChosen} />}
        {chosen && <BuyBar product={product} chosen={chosen} showId={show} />}
        <Clips productId={product.id} />
        <dl className={css.facts}>
          {product.vendor && (
            <div>
              <dt>{t('vendor')}</dt>
              <dd>{product.vendor}</dd>
            </div>
          )}
          {chosen?.sku && (
            <div>
              <dt>{t('sku')}</dt>
              <dd>{chosen.sku}</dd>
            </div>
          )}
        </dl>
        <h2 className={css.heading}>{t('details')}</h2>
        {description ? <RichText html={description} /> : <p className={css.subtitle}>{t('noDetails')}</p>}
        <Suspense fallback={<Bone height={56} radius={12} />}>
          <TrustPanel productId={product.id} />
        </Suspense>
        <Suspense fallback={<Bone height={160} radius={16} />}>
          <ReviewSection productId={product.id} />
          <QuestionSection place={{ kind: 'product', id: product.id }} />
        </Suspense>
      </div>
    </article>
  )
}
