import { useState } from 'react'
import type { ReportProduct } from '#contracts/analytics'
import { useTexts } from '../../i18n/texts.ts'
import { useWords } from '../../i18n/words.ts'
import { Picture } from '../../ui/picture/Picture.tsx'
import css from '../Report.module.css'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'

const columns = [
  ['explainedMs', 'explainedFor'],
  ['clicks', 'clicks'],
  ['clickPeople', 'clickPeople'],
  ['carts', 'carts'],
  ['placed', 'placed'],
  ['paid', 'paid'],
  ['buyers', 'buyers'],
  ['pieces', 'pieces'],
  ['sales', 'sales'],
  ['conversion', 'conversion'],
  ['peopleConversion', 'peopleConversion'],
  ['refunded', 'refunded'],
  ['replayClicks', 'replayClicks'],
] as const
type Column = (typeof columns)[number][0]

/** Every product of the show, in the order of any of its figures. */
export function Products({ products, say }: { readonly products: readonly ReportProduct[]; readonly say: Saying }) {
  const t = useWords(reportWords)
  const text = useTexts()
  const [by, setBy] = useState<Column>('sales')
  const sorted = products.toSorted((one, other) => (other[by] ?? -1) - (one[by] ?? -1))
  return (
    <section className={css.part} aria-labelledby="report-products">
      <h2 id="report-products">{t('products')}</h2>
      <p className={css.note}>{t(products.length > 0 ? 'productsNote' : 'noProducts')}</p>
      {products.length > 0 && (
        <section className={css.scroll} tabIndex={0} aria-label={t('products')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('product')}</th>
                {columns.map(([key, word]) => (
                  <th key={key} scope="col" {...(key === by && { 'aria-sort': 'descending' })}>
                    <button
                      type="button"
                      className={css.sort}
                      data-on={key === by || undefined}
                      onClick={() => setBy(key)}
                    >
                      {t(word)}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map((product) => (
                <tr key={product.productId}>
                  <td>
                    <span className={css.product}>
                      <span className={css.picture}>
                        <Picture
                          picture={product.imageUrl ? { url: product.imageUrl } : undefined}
                          alt=""
                          ratio="1"
                          sizes="44px"
                        />
                      </span>
                      {text(product.title)}
                    </span>
                  </td>
                  {columns.map(([key]) => (
                    <td key={key}>{cell(product, key, say)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function cell(product: ReportProduct, key: Column, say: Saying): string {
  if (key === 'explainedMs') return say.length(product.explainedMs)
  if (key === 'conversion' || key === 'peopleConversion') return say.share(product[key])
  return say.figure(key, product[key])
}
