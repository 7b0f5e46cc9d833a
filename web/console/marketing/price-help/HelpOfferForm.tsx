import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HelpOfferDraft } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoneyInput } from '#web/shared/ui/input/MoneyInput.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from './PriceHelp.module.css'
import { draftOf, type Typed } from './typed.ts'
import { VariantFields } from './VariantFields.tsx'
import { helpOffersWords } from './words.ts'

interface Props {
  readonly start: Typed
  readonly currency: string
  readonly label: string
  readonly problem: Problem | undefined
  readonly isSending: boolean
  readonly onSave: (draft: HelpOfferDraft) => void
}

const numbers = [
  { name: 'needed', word: 'neededField', min: 1, max: 100 },
  { name: 'newNeeded', word: 'newNeeded', min: 0, max: 100 },
  { name: 'callHours', word: 'callHours', min: 1, max: 720 },
  { name: 'callsPerPerson', word: 'callsPerPerson', min: 1, max: 100 },
  { name: 'helpsPerDay', word: 'helpsPerDay', min: 1, max: 100 },
] as const

/** An offer of price help: what, from where to where, with how many friends, for how long, and its limits. */
export function HelpOfferForm({ start, currency, label, problem, isSending, onSave }: Props) {
  const t = useWords(helpOffersWords)
  const [typed, setTyped] = useState(start)
  const errorOf = useFieldError(problem)
  const type = (change: Partial<Typed>) => setTyped((was) => ({ ...was, ...change }))
  const draft = draftOf(typed)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (draft) onSave(draft)
  }
  return (
    <form className={css.form} onSubmit={save}>
      <VariantFields
        productId={typed.productId}
        variantId={typed.variantId}
        error={errorOf('variantId')}
        onChange={(productId, variantId, price) =>
          type({ productId, variantId, ...(price !== undefined && { startPrice: price }) })
        }
      />
      <div className={css.pair}>
        <MoneyInput
          key={`${typed.variantId} start`}
          label={t('startPrice')}
          currency={currency}
          amount={typed.startPrice}
          onChange={(startPrice) => type({ startPrice })}
          required
        />
        <MoneyInput
          label={t('floorPrice')}
          currency={currency}
          amount={typed.floorPrice}
          onChange={(floorPrice) => type({ floorPrice })}
          required
        />
        {numbers.map(({ name, word, min, max }) => (
          <NumberInput
            key={name}
            label={t(word)}
            description={name === 'newNeeded' ? t('newNeededNote') : undefined}
            value={typed[name]}
            min={min}
            max={max}
            allowDecimal={false}
            error={errorOf(name)}
            onChange={(value) => type({ [name]: Number(value) || min })}
          />
        ))}
        <NumberInput
          label={t('total')}
          value={typed.total ?? ''}
          min={1}
          allowDecimal={false}
          error={errorOf('total')}
          onChange={(value) => type({ total: value === '' ? undefined : Number(value) })}
        />
        <Select
          label={t('shape')}
          data={(['equal', 'early'] as const).map((value) => ({ value, label: t(`shape.${value}`) }))}
          value={typed.shape}
          allowDeselect={false}
          onChange={(value) => type({ shape: value === 'equal' ? 'equal' : 'early' })}
        />
        <Select
          label={t('buyAt')}
          data={(['any', 'floor'] as const).map((value) => ({ value, label: t(`buyAt.${value}`) }))}
          value={typed.buyAt}
          allowDeselect={false}
          onChange={(value) => type({ buyAt: value === 'floor' ? 'floor' : 'any' })}
        />
        {(['startsAt', 'endsAt'] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={t(name)}
            required
            value={typed[name]}
            error={errorOf(name)}
            onChange={(change) => type({ [name]: change.currentTarget.value })}
          />
        ))}
      </div>
      <Checkbox
        label={t('forGuests')}
        checked={typed.forGuests}
        onChange={(change) => type({ forGuests: change.currentTarget.checked })}
      />
      <ProblemNote problem={problem} />
      <div>
        <Button type="submit" loading={isSending} disabled={!draft}>
          {label}
        </Button>
      </div>
    </form>
  )
}
