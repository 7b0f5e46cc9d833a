import { Button } from '@mantine/core'
import { acceptInvitation, getInvited, type InvitedPage } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Invitation.module.css'
import { invitationWords } from './words.ts'

interface Props {
  readonly token: string
  readonly page: InvitedPage
}

/** Accepts the invitation, says why not, or how it stands and what comes next. */
export function AcceptActs({ token, page }: Props) {
  const t = useWords(invitationWords)
  const { isMember } = useMe()
  const accepting = useCommand(acceptInvitation, {
    changes: [getInvited],
    onDone: () => tell(t('acceptedTold'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const { mine, trouble } = page
  if (mine) {
    return (
      <section className={css.card}>
        <h2 className={css.heading}>{t('mineTitle')}</h2>
        <p role="status">{t(`state.${mine.state}`)}</p>
        <div className={css.acts}>
          {!isMember && (
            <ButtonLink to="/sign-in" search={{ back: '/invited' }} size="lg">
              {t('nowJoin')}
            </ButtonLink>
          )}
          {mine.state === 'rewarded' ? (
            <ButtonLink to="/coupons" search={{ tab: 'usable' }} size="lg">
              {t('toCoupons')}
            </ButtonLink>
          ) : (
            <ButtonLink to="/" variant="light" size="lg">
              {t('toShop')}
            </ButtonLink>
          )}
        </div>
      </section>
    )
  }
  if (trouble) {
    return (
      <div className={css.acts}>
        <p role="status">{t(`trouble.${trouble}`)}</p>
        <ButtonLink to="/" variant="light">
          {t('toShop')}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div className={css.acts}>
      <Button size="lg" loading={accepting.isSending} onClick={() => accepting.send({ params: { token } })}>
        {t('accept')}
      </Button>
    </div>
  )
}
