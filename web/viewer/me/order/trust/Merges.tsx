import { listQuestionMerges } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { MergeProposal } from '#web/shared/order/merge/MergeProposal.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Trust.module.css'
import { trustWords } from './words.ts'

/** Merges that others proposed and that somebody may decide; nothing while nothing waits for them. */
export function Merges() {
  const t = useWords(trustWords)
  const list = useList(listQuestionMerges, { query: { limit: 20 } })
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (!list.items || list.items.length === 0) return null
  return (
    <section className={css.page} aria-label={t('merges')}>
      <h2>{t('merges')}</h2>
      <p className={css.soft}>{t('mergesNote')}</p>
      {list.items.map((proposal) => (
        <MergeProposal key={proposal.id} proposal={proposal} />
      ))}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}
