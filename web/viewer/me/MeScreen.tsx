import { VisuallyHidden } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { Lantern } from '#web/shared/ui/frame/Lantern.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { Belongings } from './Belongings.tsx'
import { CooperationsLink } from './CooperationsLink.tsx'
import { Follows } from './Follows.tsx'
import css from './Me.module.css'
import { OrderLinks } from './OrderLinks.tsx'
import { Profile } from './Profile.tsx'
import { Reservations } from './Reservations.tsx'
import { Settings } from './Settings.tsx'
import { StaffLinks } from './StaffLinks.tsx'
import { meWords } from './words.ts'

/** A person's own page: who one is, what one reserved and follows, and how the app should be. */
export function MeScreen() {
  const t = useWords(meWords)
  const { me, isPending, isMember } = useMe()
  return (
    <div className={css.page}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      {isPending && <Bone height={112} radius={16} />}
      {me && isMember && <Profile me={me} />}
      {!isPending && !isMember && (
        <div className={css.card}>
          <EmptyState
            art={<Lantern size={48} />}
            title={t('guest')}
            note={t('guestNote')}
            action={
              <ButtonLink to="/sign-in" search={{ back: '/me' }}>
                {t('signIn')}
              </ButtonLink>
            }
          />
        </div>
      )}
      {me && <OrderLinks />}
      {me && <Belongings />}
      {isMember && <CooperationsLink />}
      {me && <StaffLinks me={me} />}
      {isMember && <Reservations />}
      {isMember && <Follows />}
      <Settings isMember={isMember} />
    </div>
  )
}
