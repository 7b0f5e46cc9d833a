import { SegmentedControl, TextInput } from '@mantine/core'
import { type InvoiceReason, type InvoiceWish, invoiceReasons } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Goods.module.css'
import { invoiceWords } from './words.ts'

interface Props {
  readonly wish: InvoiceWish
  readonly onWrite: (wish: InvoiceWish) => void
  /** The last refusal, if it was of the invoice. */
  readonly problem: Problem | undefined
}

/** To whom an invoice is made out; a company with its tax number. */
export function InvoiceFields({ wish, onWrite, problem }: Props) {
  const t = useWords(invoiceWords)
  const misfit = misfitOf(problem)
  const error = (field: string) => (misfit?.field === field ? t(`reason.${misfit.reason}`) : undefined)
  const turn = (kind: string) => {
    const { title, email } = wish
    onWrite(kind === 'company' ? { kind, title, email, taxNumber: '' } : { kind: 'personal', title, email })
  }
  return (
    <div className={css.fields}>
      <SegmentedControl
        aria-label={t('invoice')}
        value={wish.kind}
        data={[
          { value: 'personal', label: t('personal') },
          { value: 'company', label: t('company') },
        ]}
        onChange={turn}
      />
      <TextInput
        label={t('invoiceTitle')}
        value={wish.title}
        maxLength={100}
        error={error('title')}
        onChange={(change) => onWrite({ ...wish, title: change.currentTarget.value })}
      />
      {wish.kind === 'company' && (
        <TextInput
          label={t('taxNumber')}
          value={wish.taxNumber}
          maxLength={30}
          error={error('taxNumber')}
          onChange={(change) => onWrite({ ...wish, taxNumber: change.currentTarget.value.toUpperCase() })}
        />
      )}
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="email"
        value={wish.email}
        maxLength={254}
        error={error('email')}
        onChange={(change) => onWrite({ ...wish, email: change.currentTarget.value })}
      />
    </div>
  )
}

function misfitOf(
  problem: Problem | undefined,
): { readonly field: string; readonly reason: InvoiceReason } | undefined {
  if (problem?.code !== 'orders.bad-invoice') return undefined
  const { field, reason } = problem.details
  const known = invoiceReasons.find((one) => one === reason)
  return typeof field === 'string' && known ? { field, reason: known } : undefined
}
