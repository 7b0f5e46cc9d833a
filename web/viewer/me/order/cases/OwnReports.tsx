import { IconFlag } from '@tabler/icons-react'
import { listOwnReports } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { caseWords, kindWord } from './words.ts'

/** What somebody reported, and whether the house agreed. */
export function OwnReports() {
  const t = useWords(caseWords)
  const { me, isPending } = useMe()
  const list = useList(listOwnReports, { query: { limit: 20 } }, { enabled: me !== undefined })
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.items?.length === 0 || (!isPending && !me)) {
    return <EmptyState art={<IconFlag size={36} stroke={1.5} />} title={t('noReports')} note={t('noReportsNote')} />
  }
  return (
    <>
      <ul className={css.list}>
        {!list.items && ['a', 'b'].map((place) => <Bone key={place} height={64} radius={12} />)}
        {list.items?.map(({ id, kind, reason, at, state }) => (
          <li key={id} className={css.card}>
            <span className={css.head}>
              <strong>{t(state)}</strong>
              <span className={css.soft}>
                {t(kindWord(kind))} · {t(reason)} · <When at={at} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
