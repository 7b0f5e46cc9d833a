import { IconShieldCheck } from '@tabler/icons-react'
import { listOwnCases } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { caseWords, kindWord } from './words.ts'

/** What of somebody's waits or was decided about, the latest first. */
export function OwnCases() {
  const t = useWords(caseWords)
  const { me, isPending } = useMe()
  const list = useList(listOwnCases, { query: { limit: 20 } }, { enabled: me !== undefined })
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.items?.length === 0 || (!isPending && !me)) {
    return <EmptyState art={<IconShieldCheck size={36} stroke={1.5} />} title={t('none')} note={t('noneNote')} />
  }
  return (
    <>
      <ul className={css.list}>
        {!list.items && ['a', 'b'].map((place) => <Bone key={place} height={96} radius={12} />)}
        {list.items?.map((one) => (
          <li key={one.id}>
            <LinkTo to={`/me/cases/${one.id}`} className={css.card}>
              <span className={css.head}>
                <strong>{one.decision ? t(`decision.${one.decision}`) : t('waiting')}</strong>
                <span className={css.soft}>
                  {t(kindWord(one.kind))} · <When at={one.at} />
                </span>
              </span>
              <p className={css.text}>{one.text}</p>
              {one.appeal && !one.appeal.outcome && <p className={css.soft}>{t('appealOpen')}</p>}
            </LinkTo>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
