import { Switch, Textarea } from '@mantine/core'
import { getLastInvoice, type InvoiceWish } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { InvoiceFields } from '../../parts/order/InvoiceFields.tsx'
import css from './Checkout.module.css'
import type { Checkout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

const blank: InvoiceWish = { kind: 'personal', title: '', email: '' }

/** A note to the shop, and an invoice if one is wanted, filled in as the last time. */
export function ExtrasSection({ checkout }: { readonly checkout: Checkout }) {
  const t = useWords(checkoutWords)
  const { chosen, choose, refusal } = checkout
  const { data } = useRoute(getLastInvoice, {}, { staleTime: Number.POSITIVE_INFINITY })
  return (
    <section className={css.card}>
      <Textarea
        label={t('note')}
        placeholder={t('noteHint')}
        value={chosen.note}
        maxLength={500}
        autosize
        minRows={1}
        onChange={(change) => choose({ note: change.currentTarget.value })}
      />
      <Switch
        label={t('invoice')}
        checked={chosen.invoice !== undefined}
        onChange={(change) => {
          const { invoice: _was, ...rest } = chosen
          if (change.currentTarget.checked) choose({ invoice: data?.wish ?? blank })
          else checkout.set(rest)
        }}
      />
      {chosen.invoice && (
        <InvoiceFields wish={chosen.invoice} onWrite={(invoice) => choose({ invoice })} problem={refusal} />
      )}
    </section>
  )
}
