import { type FlashSale, type FlashSaleClaim, giveClaimBack } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './FlashSale.module.css'
import { flashSaleWords } from './words.ts'

interface Props {
  readonly sale: FlashSale
  readonly claim: FlashSaleClaim
  /** It was given back, or its time is over. */
  readonly onGone: (claim: FlashSaleClaim) => void
  readonly onPay?: (claim: FlashSaleClaim) => void
}

/** A claim that waits to be paid for: how long still, and the way to pay. */
export function Claimed({ sale, claim, onGone, onPay }: Props) {
  const t = useWords(flashSaleWords)
  const text = useTexts()
  const label = t('payOf', { title: text(sale.product.title) })
  const giving = useCommand(giveClaimBack, {
    onDone: (given) => {
      onGone(given)
      tell(t('gaveBack'))
    },
    onRefused: useTellRefusal(),
  })
  return (
    <div className={css.claimed} role="status">
      <span className={css.claimedWords}>
        <strong>{t('got', { count: claim.quantity })}</strong>
        <span className={css.soft}>
          {t('payWithin')} <Countdown until={claim.payUntil} onEnd={() => onGone({ ...claim, state: 'expired' })} />{' '}
          {t('payWithinEnd')}
        </span>
      </span>
      <button
        type="button"
        className={css.giveUp}
        onClick={() => giving.send({ params: { claimId: claim.id } })}
        disabled={giving.isSending}
      >
        {t('giveUp')}
      </button>
      {onPay ? (
        <button type="button" className={css.pay} aria-label={label} onClick={() => onPay(claim)}>
          {t('pay')}
        </button>
      ) : (
        <LinkTo
          to="/checkout"
          search={{ claim: claim.id, variant: claim.variantId, n: String(claim.quantity) }}
          className={css.pay}
          aria-label={label}
        >
          {t('pay')}
        </LinkTo>
      )}
    </div>
  )
}
