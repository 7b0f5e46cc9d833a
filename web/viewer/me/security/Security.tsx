import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { Erase } from './Erase.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import css from './Security.module.css'
import { SessionList } from './SessionList.tsx'
import { securityWords } from './words.ts'

/** Everything that keeps an account its owner's: password, second factor, signed-in devices, and its end. */
export function Security() {
  const t = useWords(securityWords)
  const { me, isPending, isMember } = useMe()
  if (isPending) return <ScreenSkeleton />
  if (!me || !isMember) {
    return (
      <EmptyState
        title={t('signInTitle')}
        action={
          <ButtonLink to="/sign-in" search={{ back: '/me/security' }}>
            {t('signIn')}
          </ButtonLink>
        }
      />
    )
  }
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      {me.mustChangePassword && <p className={css.due}>{t('oneTime')}</p>}
      {!me.mustChangePassword && me.secondFactor === 'owed' && <p className={css.due}>{t('owed')}</p>}
      {me.hasPassword && <PasswordForm />}
      {!me.mustChangePassword && (
        <>
          {me.hasPassword && <SecondFactor state={me.secondFactor} />}
          <SessionList />
          <Erase hasPassword={me.hasPassword} />
        </>
      )}
    </div>
  )
}
