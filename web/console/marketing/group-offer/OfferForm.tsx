import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { getProduct, type Variant } from '#contracts/catalogue'
import type { GroupOfferDraft } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from '../rule/Rule.module.css'
import { Extras } from './Extras.tsx'
import { PriceGrid } from './PriceGrid.tsx'
import { ProductField } from './ProductField.tsx'
import { draftOf, type Typed } from './typed.ts'
import { groupOffersWords } from './words.ts'

const none: readonly Variant[] = []

interface Props {
  readonly start: Typed
  /** The product stays what it was. */
  readonly isKept?: boolean
  readonly problem: Problem | undefined
  /** What is done with the draft. */
  readonly acts: (draft: GroupOfferDraft | undefined) => ReactNode
  readonly onSubmit: (draft: GroupOfferDraft) => void
}

/** Everything of a group-buy offer: what, for how much with how many, for whom, how long. */
export function OfferForm({ start, isKept = false, problem, acts, onSubmit }: Props) {
  const t = useWords(groupOffersWords)
  const [typed, setTyped] = useState(start)
  const errorOf = useFieldError(problem)
  const product = useRoute(
    getProduct,
    { params: { product: typed.productId ?? '' } },
    { enabled: typed.productId !== null },
  )
  const variants = (typed.productId !== null && product.data?.choices) || none
  const draft = draftOf(typed, variants)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft) onSubmit(draft)
  }
  const figure = (name: 'hours' | 'perPerson' | 'mostPieces', field: string, max: number) => (
    <NumberInput
      label={t(name)}
      min={name === 'hours' ? 0.5 : 1}
      max={max}
      step={name === 'hours' ? 0.5 : 1}
      allowDecimal={name === 'hours'}
      value={typed[name]}
      error={errorOf(field)}
      onChange={(value) => setTyped({ ...typed, [name]: typeof value === 'number' ? value : '' })}
    />
  )
  const instant = (name: 'startsAt' | 'endsAt') => (
    <TextInput
      type="datetime-local"
      label={t(name)}
      value={typed[name].text}
      error={errorOf(name)}
      onChange={(change) => setTyped({ ...typed, [name]: { text: change.currentTarget.value } })}
    />
  )
  return (
    <form className={css.form} onSubmit={submit}>
      {!isKept && (
        <ProductField value={typed.productId} onChange={(productId) => setTyped({ ...typed, productId, prices: {} })} />
      )}
      {variants.length > 0 && (
        <PriceGrid
          typed={typed}
          variants={variants}
          error={errorOf('steps') ?? variants.map((_, place) => errorOf(`items.${place}.prices`)).find(Boolean)}
          onType={setTyped}
        />
      )}
      <fieldset className={css.group}>
        <legend>{t('terms')}</legend>
        <div className={css.pair}>
          {figure('hours', 'windowMinutes', 168)}
          {figure('perPerson', 'perPerson', 99)}
          {figure('mostPieces', 'mostPieces', 99)}
          {instant('startsAt')}
          {instant('endsAt')}
        </div>
        <Checkbox
          label={t('newOnly')}
          checked={typed.newOnly}
          onChange={(change) => setTyped({ ...typed, newOnly: change.currentTarget.checked })}
        />
      </fieldset>
      <Extras typed={typed} errorOf={errorOf} onType={setTyped} />
      <ProblemNote problem={problem} />
      <div className={css.buttons}>{acts(draft)}</div>
    </form>
  )
}
