import { IconMoodPuzzled } from '@tabler/icons-react'
import { useState } from 'react'
import { getInvited } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { shareTokens } from '../share/touch.ts'
import { AcceptActs } from './AcceptActs.tsx'
import css from './Invitation.module.css'
import { Rewards } from './Rewards.tsx'
import { invitationWords } from './words.ts'

/** Where an invitation leads: who invites, what there is to get, and the one thing to do. */
export function InvitedScreen() {
  const t = useWords(invitationWords)
  const { s } = useSearch()
  const [token] = useState(() => s ?? shareTokens().shareToken ?? '')
  const { data, error, refetch } = useRoute(getInvited, { params: { token } }, { enabled: token !== '' })
  if (token === '' || error?.status === 404 || error?.status === 400) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          art={<IconMoodPuzzled size={36} stroke={1.5} />}
          title={t('gone')}
          note={t('goneNote')}
          action={<ButtonLink to="/">{t('toShop')}</ButtonLink>}
        />
      </>
    )
  }
  if (!data) {
    return (
      <>
        <PageHeader title={t('title')} />
        {error ? <ErrorState problem={error} onAgain={() => void refetch()} /> : <Bone height={320} radius={16} />}
      </>
    )
  }
  const { inviter, campaign } = data
  return (
    <>
      <PageHeader title={t('from', { name: inviter.name })} note={t('fromNote')} />
      <div className={css.page}>
        <Face name={inviter.name} url={inviter.avatarUrl} size={64} />
        {campaign && <Rewards campaign={campaign} isInvited />}
        <AcceptActs token={token} page={data} />
      </div>
    </>
  )
}
