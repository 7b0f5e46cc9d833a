import { Button, Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { getProduct, type Variant } from '#contracts/catalogue'
import type { FlashSaleDraft } from '#contracts/promotions'
import { useLanguage } from '../../../i18n/language.ts'
import { useWords } from '../../../i18n/words.ts'
import { sayMoney } from '../../../money/format.ts'
import { ProblemNote } from '../../../ui/state/ProblemNote.tsx'
import type { Problem } from '../../../wire/problem.ts'
import { serverNow } from '../../../wire/server-clock.ts'
import { useRoute } from '../../../wire/use-route.ts'
import { blank, draftOf, faultOf, type Typed } from './draft.ts'
import css from './Run.module.css'
import { runWords } from './words.ts'

const spans = [3, 5, 10, 15, 30, 60, 120] as const
const noVariants: readonly Variant[] = []

interface Props {
  readonly showId?: string
  /** The field in which the product is picked. */
  readonly product: (value: string | null, onChange: (productId: string | null) => void) => ReactNode
  readonly onMake: (draft: FlashSaleDraft) => void
  readonly isMaking: boolean
  readonly problem: Problem | undefined
}

/** A new flash sale: what, for how much, how many, for whom and how long; at once, or announced for a time. */
export function SaleForm({ showId, product, onMake, isMaking, problem }: Props) {
  const t = useWords(runWords)
  const language = useLanguage()
  const [typed, setTyped] = useState<Typed>(blank)
  const type = (change: Partial<Typed>) => setTyped((was) => ({ ...was, ...change }))
  const { productId } = typed
  const page = useRoute(getProduct, { params: { product: productId ?? '' } }, { enabled: productId !== null })
  const variants = (productId !== null && page.data?.choices) || noVariants
  const fault = faultOf(typed, variants, serverNow())
  const make = (submit: FormEvent) => {
    submit.preventDefault()
    if (!fault) onMake(draftOf(typed, variants, showId))
  }
  return (
    <form className={css.form} onSubmit={make}>
      {product(productId, (picked) => setTyped(({ variantIds: _were, ...was }) => ({ ...was, productId: picked })))}
      {variants.length > 1 && (
        <MultiSelect
          label={t('variants')}
          data={variants.map(({ id, values }) => ({ value: id, label: values.join(' / ') }))}
          value={[...(typed.variantIds ?? variants.map(({ id }) => id))]}
          onChange={(variantIds) => type({ variantIds })}
        />
      )}
      <div className={css.pair}>
        <TextInput
          label={t('price')}
          description={variants[0] && t('usual', { price: sayMoney(variants[0].price, language) })}
          inputMode="decimal"
          value={typed.price}
          onChange={(change) => type({ price: change.currentTarget.value })}
        />
        <NumberInput
          label={t(variants.length > 1 ? 'allotmentEach' : 'allotment')}
          description={' '}
          min={1}
          allowDecimal={false}
          value={typed.allotment}
          onChange={(allotment) => type({ allotment })}
        />
        <NumberInput
          label={t('perPerson')}
          min={1}
          max={999}
          allowDecimal={false}
          value={typed.perPerson}
          onChange={(perPerson) => type({ perPerson })}
        />
        <Select
          label={t('minutes')}
          data={spans.map((count) => ({ value: String(count), label: t('minutesOf', { count }) }))}
          value={String(typed.minutes)}
          onChange={(value) => type({ minutes: Number(value ?? 5) })}
          allowDeselect={false}
        />
      </div>
      <TextInput
        type="datetime-local"
        label={t('startsAt')}
        description={t('startsAtNote')}
        value={typed.startsAt}
        onChange={(change) => type({ startsAt: change.currentTarget.value })}
      />
      <Checkbox
        label={t('forGuests')}
        checked={typed.forGuests}
        onChange={(change) => type({ forGuests: change.currentTarget.checked })}
      />
      <ProblemNote problem={problem} />
      {productId && fault && <p className={css.note}>{t(`fault.${fault}`)}</p>}
      <Button type="submit" color="lantern" loading={isMaking} disabled={fault !== undefined}>
        {t(typed.startsAt ? 'schedule' : 'startNow')}
      </Button>
    </form>
  )
}
