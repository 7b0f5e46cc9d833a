import { type ImportOutcome, listImportedProducts } from '#contracts/catalogue'
import { ChangeTable } from '#web/console/parts/product/ChangeTable.tsx'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Import.module.css'
import { importWords } from './words.ts'

/** The products of one outcome; of changed ones every field that differs. */
export function ImportDiff({ importId, outcome }: { readonly importId: string; readonly outcome: ImportOutcome }) {
  const t = useWords(importWords)
  const products = useList(listImportedProducts, { params: { importId }, query: { outcome, limit: 50 } })
  if (products.problem && !products.items) return <ErrorState problem={products.problem} onAgain={products.again} />
  if (!products.items) return <Bone height={120} />
  return (
    <>
      <h2>{t(outcome)}</h2>
      {products.items.length === 0 && <p className={css.soft}>0</p>}
      <ul className={css.list}>
        {products.items.map(({ line, handle, title, variants, changes }) => (
          <li key={handle} className={css.entry}>
            <div className={css.head}>
              <strong>{title}</strong>
              <span className={css.soft}>
                {handle} · {t('line')} {line} · {t('variants', { count: variants })}
              </span>
            </div>
            {outcome === 'changed' && <ChangeTable changes={changes} />}
          </li>
        ))}
      </ul>
      <MoreButton hasMore={products.hasMore} isFetching={products.isFetchingMore} onMore={products.more} isEager />
    </>
  )
}
