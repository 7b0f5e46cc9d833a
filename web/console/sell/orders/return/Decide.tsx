import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  approveReturn,
  countOrders,
  getOrder,
  listReturns,
  type Return,
  receiveReturn,
  refuseReturn,
} from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../detail/Detail.module.css'
import { returnWords } from './words.ts'

const changes = [listReturns, getOrder, countOrders]

/** Agreeing, refusing in words, and noting that the goods came back. */
export function Decide({ asked }: { readonly asked: Return }) {
  const t = useWords(returnWords)
  const [reason, setReason] = useState<string>()
  const [restock, setRestock] = useState(true)
  const params = { returnId: asked.id }
  const said = (words: 'approvedDone' | 'refusedDone' | 'received') => () => tell(t(words), { tone: 'done' })
  const approving = useCommand(approveReturn, { changes, onDone: said('approvedDone') })
  const refusing = useCommand(refuseReturn, { changes, onDone: said('refusedDone') })
  const receiving = useCommand(receiveReturn, { changes, onDone: said('received') })
  const refuse = (submit: FormEvent) => {
    submit.preventDefault()
    if (reason) refusing.send({ params, body: { reason } })
  }
  const may = (move: Return['moves'][number]) => asked.moves.includes(move)
  if (!may('approve') && !may('refuse') && !may('receive')) return null
  return (
    <section className={css.section}>
      <div className={css.acts}>
        {may('approve') && (
          <Button loading={approving.isSending} onClick={() => approving.send({ params })}>
            {t('approve')}
          </Button>
        )}
        {may('refuse') && reason === undefined && (
          <Button variant="default" onClick={() => setReason('')}>
            {t('refuse')}
          </Button>
        )}
      </div>
      {reason !== undefined && (
        <form className={css.form} onSubmit={refuse}>
          <TextInput
            label={t('refusal')}
            value={reason}
            required
            maxLength={500}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={refusing.isSending}>
            {t('refuse')}
          </Button>
        </form>
      )}
      {may('receive') && (
        <>
          <Checkbox
            label={t('restock')}
            checked={restock}
            onChange={(change) => setRestock(change.currentTarget.checked)}
          />
          <Button loading={receiving.isSending} onClick={() => receiving.send({ params, body: { restock } })}>
            {t('receive')}
          </Button>
        </>
      )}
      <ProblemNote problem={approving.problem ?? refusing.problem ?? receiving.problem} />
    </section>
  )
}
