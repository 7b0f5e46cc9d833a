import { listQuestionMerges } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { MergeProposal } from '#web/shared/order/merge/MergeProposal.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** What members proposed to merge, above the questions; nothing while nothing waits. */
export function Merges() {
  const t = useWords(staffQuestionWords)
  const list = useList(listQuestionMerges, { query: { limit: 5 } })
  if (!list.items || list.items.length === 0) return null
  return (
    <section className={css.proposals} aria-label={t('proposals')}>
      <h2>{t('proposals')}</h2>
      {list.items.map((proposal) => (
        <MergeProposal key={proposal.id} proposal={proposal} />
      ))}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
