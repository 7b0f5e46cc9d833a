import { IconGift } from '@tabler/icons-react'
import { listMyPrizes } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { PrizeCard } from './PrizeCard.tsx'
import css from './Prizes.module.css'
import { prizesWords } from './words.ts'

/** What somebody won, the newest first, and what is still to be done for it. */
export function PrizesScreen() {
  const t = useWords(prizesWords)
  const { me, isPending } = useMe()
  const list = useList(listMyPrizes, { query: { limit: 20 } }, { enabled: me !== undefined })
  const art = <IconGift size={36} stroke={1.5} />
  if (!isPending && !me) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          art={art}
          title={t('none')}
          note={t('signInNote')}
          action={
            <ButtonLink to="/sign-in" search={{ back: '/me/prizes' }}>
              {t('signIn')}
            </ButtonLink>
          }
        />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('title')} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={art}
          title={t('none')}
          note={t('noneNote')}
          action={
            <ButtonLink to="/live" variant="light">
              {t('toLive')}
            </ButtonLink>
          }
        />
      )}
      <ul className={css.list}>
        {!list.items && !list.problem && ['a', 'b', 'c'].map((place) => <Bone key={place} height={112} radius={12} />)}
        {list.items?.map((win) => (
          <PrizeCard key={`${win.drawId} ${win.position}`} win={win} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
