import { IconShare2 } from '@tabler/icons-react'
import { listOwnShares } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ShareRow } from './ShareRow.tsx'
import css from './Shares.module.css'
import { sharesWords } from './words.ts'

/** What somebody shared, the latest first, with how many came and bought; never who. */
export function SharesScreen() {
  const t = useWords(sharesWords)
  const { me, isPending } = useMe()
  const list = useList(listOwnShares, { query: { limit: 20 } }, { enabled: me !== undefined })
  const isNobody = !isPending && !me
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {(isNobody || list.items?.length === 0) && (
        <EmptyState
          art={<IconShare2 size={36} stroke={1.5} />}
          title={t('none')}
          note={t('noneNote')}
          action={
            <ButtonLink to="/" variant="light">
              {t('toShop')}
            </ButtonLink>
          }
        />
      )}
      {!isNobody && (
        <ul className={css.list}>
          {!list.items &&
            !list.problem &&
            ['a', 'b', 'c'].map((place) => (
              <li key={place}>
                <Bone height={84} radius={12} />
              </li>
            ))}
          {list.items?.map((share) => (
            <ShareRow key={`${share.kind} ${share.subjectId}`} share={share} />
          ))}
        </ul>
      )}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
