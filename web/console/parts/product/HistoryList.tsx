import { listProductHistory } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { sayField } from './field-name.ts'
import css from './Product.module.css'
import { productWords } from './words.ts'

const fieldsShown = 6

/** Who changed what of a product, latest first. */
export function HistoryList({ productId }: { readonly productId: string }) {
  const t = useWords(productWords)
  const history = useList(listProductHistory, { params: { productId }, query: { limit: 10 } })
  return (
    <section className={css.card} aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {history.isPending && <Bone height={80} />}
      {history.items?.length === 0 && <p className={css.note}>{t('noHistory')}</p>}
      <ul className={css.history}>
        {history.items?.map(({ version, actor, at, changes }) => (
          <li key={version}>
            <strong>{actor.id === 'system' ? t('system') : actor.name}</strong> · <When at={at} />
            <div className={css.soft}>
              {version === 1
                ? t('wasMade')
                : changes
                    .slice(0, fieldsShown)
                    .map(({ field }) => sayField(field, t))
                    .join('、')}
              {version > 1 && changes.length > fieldsShown && ` +${changes.length - fieldsShown}`}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={history.hasMore} isFetching={history.isFetchingMore} onMore={history.more} />
    </section>
  )
}
