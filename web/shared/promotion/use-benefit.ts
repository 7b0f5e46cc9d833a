import type { Benefit, Conditions, CouponBenefit, Scope, TraceStep } from '#contracts/promotions'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { promotionWords } from './words.ts'

/** Says what promotions and coupons give, to whom, and why a price is what it is. */
export function useBenefit(currency: string) {
  const t = useWords(promotionWords)
  const language = useLanguage()
  const say = useNumbers()
  const text = useTexts()
  const money = (amount: number) => sayMoney({ amount, currency }, language).replace(/[.,]0+$/, '')
  /** 8.5 折 in Chinese is 15% off in English. */
  const rate = (basisPoints: number) => ({
    rate: language === 'en' ? say.percent(basisPoints / 10_000) : say.number((10_000 - basisPoints) / 1_000, 2),
  })
  const percentOff = (key: 'percent' | 'unitPercent', basisPoints: number) =>
    basisPoints === 10_000 ? t('free') : t(key, rate(basisPoints))

  function threshold({ by, steps, repeats }: Benefit & { kind: 'threshold' }): string {
    return steps
      .map((step) => {
        const from = by === 'amount' ? money(step.from) : step.from
        if ('off' in step) return t(repeats ? `every.${by}` : `${by}.off`, { from, off: money(step.off) })
        return t(`${by}.percent`, { from, ...rate(step.basisPoints) })
      })
      .join(t('or'))
  }

  return {
    money,
    /** 满 300 减 40 */
    benefit(benefit: Benefit): string {
      if (benefit.kind === 'threshold') return threshold(benefit)
      if (benefit.kind === 'percent') return percentOff('percent', benefit.basisPoints)
      if (benefit.kind === 'unit-percent') return percentOff('unitPercent', benefit.basisPoints)
      if (benefit.kind === 'unit-price') return t('unitPrice')
      return t(benefit.per === 'piece' ? 'offPiece' : 'off', { off: money(benefit.off) })
    },
    /** ¥10, 9 折, 免运费: large on the coupon. */
    coupon(benefit: CouponBenefit): string {
      if (benefit.kind === 'amount') return money(benefit.off)
      if (benefit.kind === 'percent') return percentOff('percent', benefit.basisPoints)
      return benefit.off === undefined ? t('shipping') : t('shippingOff', { off: money(benefit.off) })
    },
    /** 满 50 可用 */
    terms(threshold: number, benefit: CouponBenefit): string {
      const from = threshold === 0 ? t('noFrom') : t('withFrom', { from: money(threshold) })
      const atMost = benefit.kind === 'percent' ? benefit.atMost : undefined
      return atMost === undefined ? from : from + t('or') + t('atMost', { atMost: money(atMost) })
    },
    scope(scope: Scope): string {
      const isAll = !scope.categoryIds && !scope.productIds && !scope.variantIds && !scope.tags && !scope.except
      return t(isAll ? 'allGoods' : 'someGoods')
    },
    /** Whom it is for; nothing when it is for everybody. */
    conditions({ fans, ...rest }: Conditions): string[] {
      const named = (['isNew', 'ordersPaid', 'isMember', 'isBirthday', 'tiers', 'segments'] as const).filter(
        (key) => rest[key] !== undefined,
      )
      return [...named.map((key) => t(key)), ...(fans ? [t('fans', { level: fans.level })] : [])]
    },
    /** What came of a rule: how much it takes off, or why nothing. */
    outcome({ code, amount, values }: TraceStep): string {
      if (code === 'threshold-missing' && values.by === 'quantity')
        return t('trace.pieces-missing', { missing: values.missing ?? 0 })
      return t(`trace.${code}`, {
        amount: money(amount),
        missing: money(values.missing ?? 0),
        needed: values.needed ?? 0,
        instead: values.insteadTitle ? text(values.insteadTitle) : '',
      })
    },
  }
}
