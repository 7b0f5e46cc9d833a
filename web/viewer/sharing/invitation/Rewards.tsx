import type { CampaignRules } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import css from './Invitation.module.css'
import { invitationWords } from './words.ts'

interface Props {
  readonly campaign: CampaignRules
  /** Whose page it is: one's own gift stands first. */
  readonly isInvited?: boolean
}

/** What each side gets, and for what. */
export function Rewards({ campaign, isInvited = false }: Props) {
  const t = useWords(invitationWords)
  const benefit = useBenefit(campaign.currency)
  const { inviterCoupon, invitedCoupon, givenWhen, withinDays, least } = campaign
  const sides = [
    { title: t('youGet'), coupon: isInvited ? invitedCoupon : inviterCoupon },
    { title: t('friendGets'), coupon: isInvited ? inviterCoupon : invitedCoupon },
  ]
  return (
    <section className={css.card}>
      <dl className={css.gifts}>
        {sides.map(({ title, coupon }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {coupon ? (
                <>
                  <strong>{benefit.coupon(coupon.benefit)}</strong>
                  <span className={css.soft}>{benefit.terms(coupon.threshold, coupon.benefit)}</span>
                </>
              ) : (
                <span className={css.soft}>{t('nothing')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.soft}>
        <strong>{t('when')}</strong>{' '}
        {t(`${isInvited ? 'you' : 'when'}.${givenWhen}`, { days: withinDays, least: benefit.money(least) })}
      </p>
    </section>
  )
}
