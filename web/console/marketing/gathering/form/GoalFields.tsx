import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import type { GatheringMeasure } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../../rule/Rule.module.css'
import { gatheringsWords } from '../words.ts'
import type { Typed } from './typed.ts'

const measures = ['signed', 'came', 'bought'] as const satisfies readonly GatheringMeasure[]

interface Props {
  readonly typed: Typed
  readonly isOpened: boolean
  readonly errorOf: (field: string) => string | undefined
  readonly onType: (change: Partial<Typed>) => void
}

/** What it is for, how that is measured, how much is enough, and who is invited: said before it opens, and kept. */
export function GoalFields({ typed, isOpened, errorOf, onType }: Props) {
  const t = useWords(gatheringsWords)
  const figure = (name: 'target' | 'boughtDays' | 'activeDays', max: number) => (
    <NumberInput
      label={t(name)}
      min={1}
      max={max}
      allowDecimal={false}
      disabled={isOpened}
      value={typed[name]}
      error={errorOf(name)}
      onChange={(value) => onType({ [name]: typeof value === 'number' ? value : '' })}
    />
  )
  return (
    <fieldset className={css.group}>
      <legend>{t('goals')}</legend>
      <p className={css.note}>{t(isOpened ? 'goalKept' : 'goalNote')}</p>
      <TextInput
        label={t('goal')}
        maxLength={300}
        disabled={isOpened}
        value={typed.goal}
        error={errorOf('goal')}
        onChange={(change) => onType({ goal: change.currentTarget.value })}
      />
      <div className={css.pair}>
        <Select
          label={t('measure')}
          allowDeselect={false}
          disabled={isOpened}
          data={measures.map((value) => ({ value, label: t(`by_${value}`) }))}
          value={typed.measure}
          onChange={(value) => onType({ measure: measures.find((one) => one === value) ?? 'came' })}
        />
        {figure('target', 1_000_000)}
        {figure('boughtDays', 60)}
        {figure('activeDays', 365)}
      </div>
      <Checkbox
        label={t('buyersOnly')}
        disabled={isOpened}
        checked={typed.buyersOnly}
        onChange={(change) => onType({ buyersOnly: change.currentTarget.checked })}
      />
    </fieldset>
  )
}
