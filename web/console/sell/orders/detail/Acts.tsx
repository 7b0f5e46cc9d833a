import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { CancelForm } from './CancelForm.tsx'
import css from './Detail.module.css'
import { InvoiceForm } from './InvoiceForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { RefundForm } from './RefundForm.tsx'
import { ShipForm } from './ShipForm.tsx'
import { detailWords } from './words.ts'

const forms = { ship: ShipForm, refund: RefundForm, 'issue-invoice': InvoiceForm, cancel: CancelForm } as const
const words = { ship: 'ship', refund: 'refund', 'issue-invoice': 'invoice', cancel: 'cancel' } as const
type Act = keyof typeof forms

/** What staff can do with the order now; one form is open at a time, shipping first when it waits for that. */
export function Acts({ order }: { readonly order: Order }) {
  const t = useWords(detailWords)
  const [open, setOpen] = useState<Act | 'note' | undefined>(order.moves.includes('ship') ? 'ship' : undefined)
  const close = () => setOpen(undefined)
  const possible = (Object.keys(forms) as Act[]).filter((act) => order.moves.includes(act))
  const Form = open && open !== 'note' ? forms[open] : undefined
  return (
    <section className={css.section}>
      <div className={css.acts}>
        {possible.map((act) => (
          <Button
            key={act}
            size="sm"
            variant={act === open ? 'filled' : 'default'}
            aria-expanded={act === open}
            onClick={() => setOpen(act === open ? undefined : act)}
          >
            {t(words[act])}
          </Button>
        ))}
        <Button
          size="sm"
          variant={open === 'note' ? 'filled' : 'default'}
          aria-expanded={open === 'note'}
          onClick={() => setOpen(open === 'note' ? undefined : 'note')}
        >
          {t('addNote')}
        </Button>
      </div>
      {Form && possible.some((act) => act === open) && <Form order={order} onDone={close} />}
      {open === 'note' && <NoteForm order={order} onDone={close} />}
    </section>
  )
}
