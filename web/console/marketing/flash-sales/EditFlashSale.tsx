import { Button, Checkbox, Modal, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeFlashSale, type RunFlashSale } from '#contracts/promotions'
import { minorDigits } from '#kernel/money'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { runWords } from '#web/shared/room/flash-sale/run/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from '../rule/Rule.module.css'
import { changeOf, typedOf } from './edit.ts'
import { flashSalesWords } from './words.ts'

interface Props {
  readonly sale: RunFlashSale
  readonly onClose: () => void
  readonly onSaved: () => void
}

const figures = ['perPerson', 'minutes', 'payMinutes'] as const
const most = { perPerson: 999, minutes: 20_160, payMinutes: 1440 }

/** Everything of a sale that has not begun: each variant's price and pieces, when, how long, how many a person. */
export function EditFlashSale({ sale, onClose, onSaved }: Props) {
  const t = useWords(flashSalesWords)
  const says = useWords(runWords)
  const text = useTexts()
  const language = useLanguage()
  const currency = sale.items[0]?.price.currency ?? 'CNY'
  const [typed, setTyped] = useState(() => typedOf(sale))
  const saving = useCommand(changeFlashSale, {
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onSaved()
    },
  })
  const errorOf = useFieldError(saving.problem)
  const change = changeOf(typed, currency)
  const setItem = (place: number, name: 'price' | 'allotment', value: number | string) => {
    const figure = typeof value === 'number' ? value : ''
    setTyped({ ...typed, items: typed.items.map((item, at) => (at === place ? { ...item, [name]: figure } : item)) })
  }
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (change) saving.send({ params: { saleId: sale.id }, body: change })
  }
  return (
    <Modal opened onClose={onClose} title={`${t('edit')} · ${text(sale.product.title)}`} size="md">
      <form className={css.form} onSubmit={save}>
        {sale.items.map(({ variantId, variant, usual }, place) => (
          <fieldset key={variantId} className={css.group}>
            {sale.items.length > 1 && <legend>{text(variant)}</legend>}
            <div className={css.pair}>
              <NumberInput
                label={says('price')}
                description={says('usual', { price: sayMoney(usual, language) })}
                min={0}
                decimalScale={minorDigits(currency)}
                value={typed.items[place]?.price ?? ''}
                error={errorOf(`items.${place}.price`)}
                onChange={(value) => setItem(place, 'price', value)}
              />
              <NumberInput
                label={says('allotment')}
                description={' '}
                min={1}
                allowDecimal={false}
                value={typed.items[place]?.allotment ?? ''}
                onChange={(value) => setItem(place, 'allotment', value)}
              />
            </div>
          </fieldset>
        ))}
        <div className={css.pair}>
          <TextInput
            type="datetime-local"
            label={says('startsAt')}
            value={typed.startsAt.text}
            error={errorOf('startsAt')}
            onChange={(event) => setTyped({ ...typed, startsAt: { text: event.currentTarget.value } })}
          />
          {figures.map((name) => (
            <NumberInput
              key={name}
              label={name === 'perPerson' ? says('perPerson') : t(name)}
              min={1}
              max={most[name]}
              allowDecimal={false}
              value={typed[name]}
              onChange={(value) => setTyped({ ...typed, [name]: typeof value === 'number' ? value : '' })}
            />
          ))}
        </div>
        <Checkbox
          label={says('forGuests')}
          checked={typed.forGuests}
          onChange={(event) => setTyped({ ...typed, forGuests: event.currentTarget.checked })}
        />
        <ProblemNote problem={saving.problem} />
        <Button type="submit" loading={saving.isSending} disabled={!change}>
          {t('save')}
        </Button>
      </form>
    </Modal>
  )
}
