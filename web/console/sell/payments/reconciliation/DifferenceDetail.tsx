import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Difference, listDifferences, listReconciliations, settleDifference } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { paymentsWords } from '../words.ts'
import css from './Reconciliation.module.css'
import { reconciliationWords } from './words.ts'

/** One difference, and how it is settled: with a note of why. */
export function DifferenceDetail({ difference }: { readonly difference: Difference | undefined }) {
  const t = useWords(reconciliationWords)
  const tp = useWords(paymentsWords)
  const { may } = useMe()
  const [note, setNote] = useState('')
  const settle = useCommand(settleDifference, {
    changes: [listDifferences, listReconciliations],
    onDone: () => tell(t('settledDone'), { tone: 'done' }),
  })
  if (!difference) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle.send({ params: { differenceId: difference.id }, body: { note: note.trim() } })
  }
  return (
    <div className={css.detail}>
      <h2>
        {t(difference.subject)} · {t(difference.kind)}
      </h2>
      <p className={css.note}>
        {tp(difference.provider)} · {difference.day} · {t('found')} <When at={difference.foundAt} as="day" />
      </p>
      <code className={css.note}>{difference.reference}</code>
      {difference.paymentId && (
        <ButtonLink to="/payments" search={{ open: difference.paymentId }} variant="default" size="compact-md">
          {t('toPayment')}
        </ButtonLink>
      )}
      {difference.settledAt ? (
        <p>
          {t('settledBy')} <When at={difference.settledAt} as="day" />：{difference.note}
        </p>
      ) : (
        may('payments.manage') && (
          <form className={css.form} onSubmit={submit}>
            <Textarea
              label={t('why')}
              description={t('whyNote')}
              required
              minLength={3}
              maxLength={500}
              autosize
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <ProblemNote problem={settle.problem} />
            <Button type="submit" loading={settle.isSending}>
              {t('settleDo')}
            </Button>
          </form>
        )
      )}
    </div>
  )
}
