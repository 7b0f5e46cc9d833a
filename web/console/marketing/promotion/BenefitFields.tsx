import { ActionIcon, Button, Checkbox, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import type { Figure } from '../rule/typed.ts'
import { ruleWords } from '../rule/words.ts'
import { PriceFields } from './PriceFields.tsx'
import { canRepeat, emptyStep, kinds, type Typed, type TypedStep } from './typed.ts'
import { promotionsWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

const figure = (value: number | string): Figure => (typeof value === 'number' ? value : '')
const mostSteps = 10

/** What a promotion gives: its kind, and the figures that belong to it. */
export function BenefitFields({ typed, onType }: Props) {
  const t = useWords(promotionsWords)
  const says = useWords(ruleWords)
  const { kind, steps } = typed
  const setStep = (place: number, change: Partial<TypedStep>) =>
    onType({ ...typed, steps: steps.map((step, at) => (at === place ? { ...step, ...change } : step)) })
  const isThreshold = kind === 'amount' || kind === 'quantity'
  return (
    <fieldset className={css.group}>
      <legend>{t('gives')}</legend>
      <Select
        label={t('kind')}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(value) => onType({ ...typed, kind: kinds.find((one) => one === value) ?? kind })}
        allowDeselect={false}
      />
      {isThreshold &&
        steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the form
          <div key={place} className={css.step}>
            <NumberInput
              label={t('from')}
              min={0}
              decimalScale={kind === 'amount' ? 2 : 0}
              value={step.from}
              onChange={(value) => setStep(place, { from: figure(value) })}
            />
            <NumberInput
              label={t('off')}
              min={0}
              decimalScale={2}
              value={step.off}
              disabled={step.percent !== ''}
              onChange={(value) => setStep(place, { off: figure(value) })}
            />
            <NumberInput
              label={t('percentOff')}
              min={0}
              max={100}
              decimalScale={2}
              value={step.percent}
              disabled={step.off !== ''}
              onChange={(value) => setStep(place, { percent: figure(value) })}
            />
            {steps.length > 1 && (
              <ActionIcon
                variant="subtle"
                size={44}
                aria-label={t('removeStep')}
                onClick={() => onType({ ...typed, steps: steps.filter((_, at) => at !== place) })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        ))}
      {isThreshold && (
        <div className={css.buttons}>
          {steps.length < mostSteps && (
            <Button variant="subtle" onClick={() => onType({ ...typed, steps: [...steps, emptyStep] })}>
              {t('addStep')}
            </Button>
          )}
          {canRepeat(typed) && (
            <Checkbox
              label={t('repeats')}
              checked={typed.repeats}
              onChange={(change) => onType({ ...typed, repeats: change.currentTarget.checked })}
            />
          )}
          {canRepeat(typed) && typed.repeats && (
            <NumberInput
              label={t('maxTimes')}
              placeholder={says('optional')}
              min={1}
              max={9_999}
              allowDecimal={false}
              value={typed.maxTimes}
              onChange={(value) => onType({ ...typed, maxTimes: figure(value) })}
            />
          )}
        </div>
      )}
      {(kind === 'percent' || kind === 'unit-percent') && (
        <NumberInput
          label={t('percentOff')}
          min={0.01}
          max={100}
          decimalScale={2}
          value={typed.percent}
          onChange={(value) => onType({ ...typed, percent: figure(value) })}
        />
      )}
      {(kind === 'order' || kind === 'piece') && (
        <NumberInput
          label={t('off')}
          min={0}
          decimalScale={2}
          value={typed.off}
          onChange={(value) => onType({ ...typed, off: figure(value) })}
        />
      )}
      {kind === 'unit-price' && <PriceFields typed={typed} onType={onType} />}
    </fieldset>
  )
}
