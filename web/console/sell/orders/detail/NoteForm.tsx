import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getOrder, noteOrder, type Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

interface Props {
  readonly order: Order
  readonly onDone: () => void
}

/** A note that only staff see, in the order's history. */
export function NoteForm({ order, onDone }: Props) {
  const t = useWords(detailWords)
  const [text, setText] = useState('')
  const noting = useCommand(noteOrder, { changes: [getOrder], onDone })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    noting.send({ params: { orderId: order.id }, body: { text: text.trim() } })
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={t('addNote')}>
      <Textarea
        label={t('addNote')}
        description={t('noteHint')}
        value={text}
        required
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      <ProblemNote problem={noting.problem} />
      <Button type="submit" loading={noting.isSending} disabled={text.trim() === ''}>
        {t('keep')}
      </Button>
    </form>
  )
}
