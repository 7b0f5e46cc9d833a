import type { BatchPage } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { QrCode } from '#web/shared/ui/picture/QrCode.tsx'
import { BatchFacts } from '../../parts/batch/BatchFacts.tsx'
import { BatchTrace } from '../../parts/batch/BatchTrace.tsx'
import { batchWords } from '../../parts/batch/words.ts'
import css from './Batch.module.css'
import { batchScreenWords } from './words.ts'

/** One batch: of which product, from where, what happened to it, and the code that leads here. */
export function BatchView({ batch }: { readonly batch: BatchPage }) {
  const t = useWords(batchScreenWords)
  const says = useWords(batchWords)
  const text = useTexts()
  const { product, lot, events, path } = batch
  const title = text(product.title)
  const head = (
    <>
      <span className={css.picture}>
        <Picture picture={product.picture} alt="" ratio="1 / 1" sizes="80px" isFirst />
      </span>
      <span className={css.words}>
        <span className={css.product}>{title}</span>
        <span className={css.soft}>{product.isOnSale ? t('toProduct') : t('offSale')}</span>
      </span>
    </>
  )
  return (
    <article className={css.page}>
      <h1 className={css.title}>{says('lot', { lot })}</h1>
      {product.isOnSale ? (
        <LinkTo to={`/products/${product.handle}`} className={css.head}>
          {head}
        </LinkTo>
      ) : (
        <div className={css.head}>{head}</div>
      )}
      <section className={css.card}>
        <BatchFacts batch={batch} />
        <h2 className={css.heading}>{says('trace')}</h2>
        <BatchTrace events={events} />
      </section>
      <section className={css.code}>
        <QrCode text={location.origin + path} alt={t('codeOf', { lot })} size={160} fileName={`${lot}.png`} />
        <p className={css.soft}>{t('codeNote')}</p>
      </section>
    </article>
  )
}
