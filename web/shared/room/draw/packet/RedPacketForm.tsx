import { Button, Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { minorDigits } from '#kernel/money'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { draftOf, reaches, type Typed, totalOf } from './draft.ts'
import css from './RedPacket.module.css'
import { redPacketWords } from './words.ts'

const spans = [30, 60, 180, 300] as const
const validities = [1, 3, 7, 30] as const

interface Props {
  readonly typed: Typed
  readonly currency: string
  readonly onType: (typed: Typed) => void
  readonly onLaunch: () => void
  /** Where it may be made beforehand: for when; without a time somebody opens it. */
  readonly onPlan?: (opensAt: string | undefined) => void
  /** It is planned already: it is only saved. */
  readonly isKept?: boolean
  readonly isLaunching: boolean
  readonly problem: Problem | undefined
  readonly isOnAir: boolean
  readonly isBusy: boolean
}

/** A new red packet: its sum, how many share it and how, and what a share is worth. */
export function RedPacketForm(props: Props) {
  const { typed, currency, onType, onLaunch, onPlan, isLaunching, problem, isOnAir, isBusy, isKept } = props
  const t = useWords(redPacketWords)
  const language = useLanguage()
  const say = (amount: number) => sayMoney({ amount: Math.round(amount), currency }, language)
  const isComplete = draftOf(typed, currency) !== undefined
  const isTimed = typed.opensAt !== ''
  const mayLaunch = isComplete && isOnAir && !isBusy && !isTimed && !isKept
  const plan = () => onPlan?.(isTimed ? new Date(typed.opensAt).toISOString() : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (mayLaunch) onLaunch()
    else if (isComplete) plan()
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        label={t('title')}
        placeholder={t('titleHint')}
        value={typed.title}
        maxLength={40}
        required
        data-autofocus
        onChange={(change) => onType({ ...typed, title: change.currentTarget.value })}
      />
      <div className={css.pair}>
        <NumberInput
          label={t('total')}
          value={typed.sum}
          min={0}
          max={1_000_000}
          decimalScale={minorDigits(currency)}
          onChange={(value) => onType({ ...typed, sum: Number(value) || 0 })}
        />
        <NumberInput
          label={t('shares')}
          value={typed.shares}
          min={1}
          max={10_000}
          allowDecimal={false}
          onChange={(value) => onType({ ...typed, shares: Number(value) || 0 })}
        />
      </div>
      <p className={css.note} role="status">
        {reaches(typed, currency) && typed.shares > 0
          ? t('average', { average: say(totalOf(typed, currency) / typed.shares) })
          : t('tooMany', { least: say(1) })}
      </p>
      <SegmentedControl
        fullWidth
        aria-label={t('split')}
        value={typed.split}
        data={(['random', 'equal'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => onType({ ...typed, split: value === 'equal' ? 'equal' : 'random' })}
      />
      <div className={css.pair}>
        <Select
          label={t('seconds')}
          value={String(typed.seconds)}
          data={spans.map((span) => ({
            value: String(span),
            label: span < 60 ? t('secondsSpan', { count: span }) : t('minutes', { count: span / 60 }),
          }))}
          onChange={(value) => onType({ ...typed, seconds: Number(value ?? 60) })}
          allowDeselect={false}
        />
        <Select
          label={t('validDays')}
          value={String(typed.validDays)}
          data={validities.map((count) => ({ value: String(count), label: t('days', { count }) }))}
          onChange={(value) => onType({ ...typed, validDays: Number(value ?? 7) })}
          allowDeselect={false}
        />
      </div>
      <Checkbox
        label={t('followersOnly')}
        checked={typed.followersOnly}
        onChange={(change) => onType({ ...typed, followersOnly: change.currentTarget.checked })}
      />
      <Checkbox
        label={t('guestsMay')}
        checked={typed.guestsMay}
        onChange={(change) => onType({ ...typed, guestsMay: change.currentTarget.checked })}
      />
      {onPlan && (
        <TextInput
          type="datetime-local"
          label={t('opensAt')}
          description={t('opensAtNote')}
          value={typed.opensAt}
          onChange={(change) => onType({ ...typed, opensAt: change.currentTarget.value })}
        />
      )}
      <ProblemNote problem={problem} />
      <div className={onPlan && !isKept ? css.pair : css.form}>
        {!isKept && (
          <Button type="submit" loading={isLaunching} disabled={!mayLaunch}>
            {t('launch')}
          </Button>
        )}
        {onPlan && (
          <Button variant="default" loading={isLaunching} disabled={!isComplete} onClick={plan}>
            {t(isKept ? 'save' : isTimed ? 'plan' : 'prepare')}
          </Button>
        )}
      </div>
      {!isKept && <p className={css.note}>{t(isOnAir ? 'coupon' : 'offAir')}</p>}
    </form>
  )
}
