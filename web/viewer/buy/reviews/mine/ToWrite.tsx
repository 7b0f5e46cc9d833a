import { IconPackage } from '@tabler/icons-react'
import { listToReview } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { Goods } from '../../../parts/order/Goods.tsx'
import { reviewsWords } from '../words.ts'
import css from './Mine.module.css'

/** What was received and is not reviewed yet. */
export function ToWrite() {
  const t = useWords(reviewsWords)
  const list = useList(listToReview, { query: { limit: 20 } })
  return (
    <>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b'].map((place) => <Bone key={place} height={120} radius={16} />)}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconPackage size={36} stroke={1.5} />}
          title={t('noneToWrite')}
          note={t('noneToWriteNote')}
          action={
            <ButtonLink to="/orders" variant="light">
              {t('toOrders')}
            </ButtonLink>
          }
        />
      )}
      <ul className={css.list}>
        {list.items?.map((receipt) => (
          <li key={receipt.lineId} className={css.card}>
            <Goods goods={receipt}>
              <p className={css.note}>
                {t('receivedAt')} <When at={receipt.receivedAt} as="day" />
              </p>
            </Goods>
            <ButtonLink to={`/me/reviews/write/${receipt.lineId}`} className={css.act ?? ''}>
              {t('write')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
