import { IconUsersGroup } from '@tabler/icons-react'
import { type Group, getGroup } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Group.module.css'
import { GroupView } from './GroupView.tsx'
import { groupWords } from './words.ts'

/** While a group waits it is asked for so often. */
const againMs = 3_000

const isWaiting = (group: Group | undefined) => group?.state === 'open' || group?.state === 'opening'

/** One group, as its link leads to it. */
export function GroupScreen() {
  const t = useWords(groupWords)
  const groupId = usePathParam('groupId')
  const { data, error, refetch } = useRoute(
    getGroup,
    { params: { groupId } },
    { refetchInterval: ({ state }) => (isWaiting(state.data) ? againMs : false) },
  )
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      {data && <GroupView group={data} onChanged={() => void refetch()} />}
      {!data && error?.status === 404 && (
        <EmptyState
          art={<IconUsersGroup size={36} stroke={1.5} />}
          title={t('goneTitle')}
          note={t('goneNote')}
          action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
        />
      )}
      {!data && error && error.status !== 404 && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={420} radius={16} />}
    </div>
  )
}
