import type { ReactNode } from 'react'
import type { LikedItem, SavedItem } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { PostWaterfall } from '../parts/post/PostWaterfall.tsx'
import css from './Saved.module.css'
import { savedWords } from './words.ts'

interface Props {
  readonly list: {
    readonly items: readonly (SavedItem | LikedItem)[] | undefined
    readonly problem: Problem | undefined
    readonly hasMore: boolean
    readonly isFetchingMore: boolean
    readonly more: () => void
    readonly again: () => void
  }
  readonly isNobody: boolean
  readonly art: ReactNode
  readonly empty: { readonly title: string; readonly note: string }
  readonly actOf?: (subjectId: string) => ReactNode
}

/** Posts that somebody keeps for themselves; those that are gone since are told of by their number. */
export function Kept({ list, isNobody, art, empty, actOf }: Props) {
  const t = useWords(savedWords)
  const { items } = list
  if (isNobody) {
    const action = (
      <ButtonLink to="/sign-in" search={{ back: location.pathname }}>
        {t('signIn')}
      </ButtonLink>
    )
    return <EmptyState art={art} title={t('guest')} note={empty.note} action={action} />
  }
  if (list.problem && !items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (items?.length === 0) {
    const action = (
      <ButtonLink to="/community" variant="light">
        {t('toCommunity')}
      </ButtonLink>
    )
    return <EmptyState art={art} title={empty.title} note={empty.note} action={action} />
  }
  const posts = items?.flatMap(({ post }) => post ?? [])
  const things = items?.flatMap(({ thing }) => thing ?? []) ?? []
  const gone = (items?.length ?? 0) - (posts?.length ?? 0) - things.length
  return (
    <>
      {gone > 0 && <p>{t('gone', { count: gone })}</p>}
      <ul className={css.things}>
        {things.map((thing) => (
          <li key={thing.path}>
            <LinkTo to={thing.path} className={css.thing}>
              <strong>{thing.title}</strong>
              <span>{thing.note}</span>
            </LinkTo>
          </li>
        ))}
      </ul>
      <PostWaterfall posts={posts} {...(actOf && { actOf })} />
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
