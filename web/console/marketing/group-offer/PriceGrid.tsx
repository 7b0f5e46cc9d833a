import { Button, NumberInput } from '@mantine/core'
import type { Variant } from '#contracts/catalogue'
import { minorDigits } from '#kernel/money'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from '../rule/Rule.module.css'
import own from './GroupOffers.module.css'
import { type Typed, withoutLastStep, withPrice, withStep } from './typed.ts'
import { groupOffersWords } from './words.ts'

const mostSteps = 5

interface Props {
  readonly typed: Typed
  readonly variants: readonly Variant[]
  readonly error: string | undefined
  readonly onType: (typed: Typed) => void
}

/** How many people there have to be, and what each variant costs then; more than one step is a ladder. */
export function PriceGrid({ typed, variants, error, onType }: Props) {
  const t = useWords(groupOffersWords)
  const { steps } = typed
  const setStep = (place: number, people: number | '') =>
    onType({ ...typed, steps: steps.map((step, at) => (at === place ? people : step)) })
  return (
    <fieldset className={css.group}>
      <legend>{t('prices')}</legend>
      <p className={css.note}>{t(steps.length > 1 ? 'ladderNote' : 'pricesNote')}</p>
      <div className={own.scroll}>
        <table className={own.grid}>
          <thead>
            <tr>
              <th scope="col">{t('people')}</th>
              {steps.map((step, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
                <th key={place} scope="col">
                  <NumberInput
                    aria-label={t('peopleOf', { count: place + 1 })}
                    min={2}
                    max={10}
                    allowDecimal={false}
                    value={step}
                    onChange={(value) => setStep(place, typeof value === 'number' ? value : '')}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map(({ id, values, price }) => (
              <tr key={id}>
                <th scope="row">
                  {values.join(' / ')} <span className={css.note}>{t('usual')}</span> <Money money={price} />
                </th>
                {steps.map((step, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
                  <td key={place}>
                    <NumberInput
                      aria-label={t('priceOf', { variant: values.join(' / '), count: step })}
                      min={0}
                      decimalScale={minorDigits(price.currency)}
                      value={typed.prices[id]?.[place] ?? ''}
                      onChange={(value) => onType(withPrice(typed, id, place, typeof value === 'number' ? value : ''))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error && (
        <p className={own.error} role="alert">
          {error}
        </p>
      )}
      <div className={css.buttons}>
        <Button variant="light" disabled={steps.length >= mostSteps} onClick={() => onType(withStep(typed))}>
          {t('addStep')}
        </Button>
        {steps.length > 1 && (
          <Button variant="subtle" onClick={() => onType(withoutLastStep(typed))}>
            {t('removeStep')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
