import { listStockAdjustments } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Product.module.css'
import { productWords } from './words.ts'

/** Every movement of a variant's stock, latest first. */
export function Ledger({ variantId }: { readonly variantId: string }) {
  const t = useWords(productWords)
  const lines = useList(listStockAdjustments, { params: { variantId }, query: { limit: 20 } })
  if (lines.problem && !lines.items) return <ErrorState problem={lines.problem} onAgain={lines.again} />
  if (!lines.items) return <Bone height={120} />
  if (lines.items.length === 0) return <p className={css.note}>{t('noLedger')}</p>
  return (
    <>
      <div className={css.scroll} tabIndex={0}>
        <table className={css.table} aria-label={t('ledger')}>
          <thead>
            <tr>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col" data-figure>
                {t('movement')}
              </th>
              <th scope="col" data-figure>
                {t('after')}
              </th>
              <th scope="col">{t('who')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.items.map(({ id, at, reason, note, delta, after, actor }) => (
              <tr key={id}>
                <td>
                  <When at={at} />
                </td>
                <td>
                  {t(reason)}
                  {note && <span className={css.soft}> · {note}</span>}
                </td>
                <td data-figure>{delta > 0 ? `+${delta}` : delta}</td>
                <td data-figure>{after}</td>
                <td>{actor.id === 'system' ? t('system') : actor.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton hasMore={lines.hasMore} isFetching={lines.isFetchingMore} onMore={lines.more} />
    </>
  )
}
