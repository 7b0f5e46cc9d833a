import { IconMoodPuzzled } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { getColumn, listSubscribedColumns, seeColumn } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ColumnArticles } from './ColumnArticles.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { columnWords } from './words.ts'

/** One column, by its name in addresses. Whoever subscribes has seen what is new by coming here. */
export function ColumnScreen() {
  const t = useWords(columnWords)
  const column = usePathParam('column')
  const { data, error, refetch } = useRoute(getColumn, { params: { column } })
  const seeing = useCommand(seeColumn, { changes: [listSubscribedColumns] })
  const toSee = data?.unread ? data.id : undefined
  const send = useRef(seeing.send)
  useEffect(() => {
    if (toSee) send.current({ params: { columnId: toSee } })
  }, [toSee])
  if (data) {
    return (
      <>
        <ColumnHead column={data} />
        <ColumnArticles column={data} />
      </>
    )
  }
  if (error?.status === 404 || error?.status === 400) {
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('gone')}
        action={<ButtonLink to="/columns">{t('toColumns')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return <Bone height={240} radius={12} />
}
