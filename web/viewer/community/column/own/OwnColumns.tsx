import { IconBook } from '@tabler/icons-react'
import { listOwnColumns } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Own.module.css'
import { OwnArticles } from './OwnArticles.tsx'
import { OwnColumn } from './OwnColumn.tsx'
import { ownColumnWords } from './words.ts'

/** What one writes: invitations, columns, and articles by what became of them. */
export function OwnColumns() {
  const t = useWords(ownColumnWords)
  const { isMember, isPending } = useMe()
  const { data, error, refetch } = useRoute(listOwnColumns, {}, { enabled: isMember })
  const art = <IconBook size={36} stroke={1.5} />
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      {!isPending && !isMember && (
        <EmptyState
          art={art}
          title={t('guest')}
          action={
            <ButtonLink to="/sign-in" search={{ back: '/me/columns' }}>
              {t('signIn')}
            </ButtonLink>
          }
        />
      )}
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {(isPending || isMember) && !data && !error && <Bone height={160} radius={12} />}
      {data?.items.length === 0 && (
        <EmptyState
          art={art}
          title={t('none')}
          note={t('noneNote')}
          action={
            <ButtonLink to="/columns" variant="light">
              {t('toColumns')}
            </ButtonLink>
          }
        />
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className={css.list}>
            {data.items.map((column) => (
              <OwnColumn key={column.id} column={column} />
            ))}
          </ul>
          <OwnArticles />
        </>
      )}
    </div>
  )
}
