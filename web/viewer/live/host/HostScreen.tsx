import { IconUserQuestion } from '@tabler/icons-react'
import { getHost } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Host.module.css'
import { HostEndorsements } from './HostEndorsements.tsx'
import { HostHead } from './HostHead.tsx'
import { HostShows } from './HostShows.tsx'
import { hostScreenWords } from './words.ts'

/** A host's page: who that is, where one stands with them, and their shows. */
export function HostScreen() {
  const t = useWords(hostScreenWords)
  const hostId = usePathParam('hostId')
  const { data, error, refetch } = useRoute(getHost, { params: { hostId } })
  if (data) {
    return (
      <>
        <HostHead host={data} />
        <HostEndorsements hostId={data.id} />
        <HostShows host={data} />
      </>
    )
  }
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconUserQuestion size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={<ButtonLink to="/live">{t('toLive')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.head} aria-hidden>
      <Bone width={88} height={88} radius="50%" />
      <div className={css.words}>
        <Bone width={160} height={28} />
        <Bone width={220} />
      </div>
    </div>
  )
}
