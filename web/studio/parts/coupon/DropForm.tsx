import { Button, Checkbox, NumberInput, Select } from '@mantine/core'
import type { FormEvent } from 'react'
import type { ClaimableCoupon, CouponDropDraft } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Coupon.module.css'
import { couponWords } from './words.ts'

/** What the host has typed; an empty quantity means all that are left, 0 seconds until it is taken back. */
export interface Typed {
  readonly batchId: string
  readonly quantity: number | ''
  readonly seconds: number
  readonly followersOnly: boolean
}

export const blank: Typed = { batchId: '', quantity: '', seconds: 60, followersOnly: false }

export function draftOf({ batchId, quantity, seconds, followersOnly }: Typed): CouponDropDraft {
  return { batchId, followersOnly, ...(quantity !== '' && { quantity }), ...(seconds > 0 && { seconds }) }
}

const durations = [30, 60, 180, 300, 0] as const

interface Props {
  readonly batches: readonly ClaimableCoupon[]
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
  readonly isOnAir: boolean
  readonly isSending: boolean
  readonly problem: Problem | undefined
  readonly replaces: boolean
  readonly onDrop: () => void
}

/** A new drop: which coupon, how many, how long, for whom. */
export function DropForm({ batches, typed, onType, isOnAir, isSending, problem, replaces, onDrop }: Props) {
  const t = useWords(couponWords)
  const text = useTexts()
  const says = useBenefit(batches[0]?.currency ?? 'CNY')
  const chosen = batches.find(({ batchId }) => batchId === typed.batchId)
  const sayDuration = (span: number) => {
    if (span === 0) return t('untilClosed')
    return span < 60 ? t('seconds', { count: span }) : t('minutes', { count: span / 60 })
  }
  const nameOf = ({ title, benefit, threshold, left }: ClaimableCoupon) => {
    const rest = left === undefined ? '' : ` · ${t('left', { count: left })}`
    return `${text(title)} · ${says.coupon(benefit)} · ${says.terms(threshold, benefit)}${rest}`
  }
  const drop = (submit: FormEvent) => {
    submit.preventDefault()
    if (chosen && isOnAir) onDrop()
  }
  return (
    <form className={css.panel} onSubmit={drop}>
      <Select
        label={t('batch')}
        data={batches.map((batch) => ({ value: batch.batchId, label: nameOf(batch) }))}
        value={chosen?.batchId ?? null}
        onChange={(batchId) => onType({ ...typed, batchId: batchId ?? '' })}
        allowDeselect={false}
        data-autofocus
      />
      <div className={css.pair}>
        <NumberInput
          label={t('quantity')}
          description={t('quantityNote')}
          min={1}
          max={chosen?.left ?? 1_000_000}
          allowDecimal={false}
          value={typed.quantity}
          onChange={(value) => onType({ ...typed, quantity: typeof value === 'number' ? value : '' })}
        />
        <Select
          label={t('duration')}
          description=" "
          data={durations.map((span) => ({ value: String(span), label: sayDuration(span) }))}
          value={String(typed.seconds)}
          onChange={(value) => onType({ ...typed, seconds: Number(value ?? 0) })}
          allowDeselect={false}
        />
      </div>
      <Checkbox
        label={t('followersOnly')}
        checked={typed.followersOnly}
        onChange={(change) => onType({ ...typed, followersOnly: change.currentTarget.checked })}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={isSending} disabled={!chosen || !isOnAir}>
        {t('drop')}
      </Button>
      {!isOnAir && <p className={css.note}>{t('notLive')}</p>}
      {replaces && <p className={css.note}>{t('replaces')}</p>}
    </form>
  )
}
