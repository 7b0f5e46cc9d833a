import { IconPencil } from '@tabler/icons-react'
import { getArticle, getColumn } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Writer } from './Writer.tsx'
import { writeWords } from './words.ts'

/** A new article of a column, or one that was begun or came out already. */
export function WriteScreen() {
  const t = useWords(writeWords)
  const articleId = usePathParam('articleId')
  const named = usePathParam('column')
  const { isMember, isPending } = useMe()
  const article = useRoute(
    getArticle,
    { params: { articleId } },
    { enabled: articleId !== '' && isMember, staleTime: 0, refetchOnWindowFocus: false },
  )
  const name = article.data?.column.id ?? named
  const column = useRoute(getColumn, { params: { column: name } }, { enabled: name !== '' && isMember })
  const art = <IconPencil size={36} stroke={1.5} />
  if (!isPending && !isMember) {
    const action = (
      <ButtonLink to="/sign-in" search={{ back: location.pathname }}>
        {t('signIn')}
      </ButtonLink>
    )
    return <EmptyState art={art} title={t('guest')} action={action} />
  }
  const error = article.error ?? column.error
  if (error && error.status >= 500) return <ErrorState problem={error} onAgain={() => void column.refetch()} />
  const isForeign = article.data
    ? !article.data.rights.includes('edit')
    : column.data && !column.data.rights.includes('write')
  if (error || isForeign) {
    return (
      <EmptyState art={art} title={t('notYours')} action={<ButtonLink to="/columns">{t('toColumns')}</ButtonLink>} />
    )
  }
  if (!column.data || (articleId !== '' && !article.data)) return <Bone height={420} radius={16} />
  return <Writer key={article.data?.id ?? 'new'} column={column.data} article={article.data} />
}
