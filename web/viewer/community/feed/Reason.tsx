import type { FeedReason } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Feed.module.css'
import { feedWords } from './words.ts'

/** Why a post was recommended; leads to how that is done. */
export function Reason({ reason: { kind, name } }: { readonly reason: FeedReason }) {
  const t = useWords(feedWords)
  return (
    <LinkTo to="/community/how" className={css.why}>
      {t(`reason.${kind}`, { name: name ?? '' })}
    </LinkTo>
  )
}
