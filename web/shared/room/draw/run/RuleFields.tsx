import { Select } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Draw.module.css'
import type { Typed } from './draft.ts'
import { drawWords } from './words.ts'

const claimSpans = [24, 72, 168, 360] as const
const redrawTimes = [0, 1, 2, 3] as const

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

/** What happens afterwards: how long a winner has, who is next, and what an early end of the show means. */
export function RuleFields({ typed, onType }: Props) {
  const t = useWords(drawWords)
  const saySpan = (hours: number) =>
    hours < 48 ? t('hours', { count: hours }) : t('days', { count: Math.round(hours / 24) })
  return (
    <div className={css.pair}>
      <Select
        label={t('claimHours')}
        value={String(typed.claimHours)}
        data={claimSpans.map((span) => ({ value: String(span), label: saySpan(span) }))}
        onChange={(value) => onType({ ...typed, claimHours: Number(value ?? 72) })}
        allowDeselect={false}
      />
      <Select
        label={t('redraws')}
        value={String(typed.redraws)}
        data={redrawTimes.map((count) => ({
          value: String(count),
          label: count === 0 ? t('redrawNone') : t('redrawTimes', { count }),
        }))}
        onChange={(value) => onType({ ...typed, redraws: Number(value ?? 1) })}
        allowDeselect={false}
      />
      <Select
        label={t('ifShowEnds')}
        value={typed.ifShowEnds}
        data={[
          { value: 'draw', label: t('ifDraw') },
          { value: 'cancel', label: t('ifCancel') },
        ]}
        onChange={(value) => onType({ ...typed, ifShowEnds: value === 'cancel' ? 'cancel' : 'draw' })}
        allowDeselect={false}
      />
    </div>
  )
}
