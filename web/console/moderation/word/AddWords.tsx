import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { addWords, listWords, type WordAction } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { moderationWords } from '../words.ts'

const actions = ['refuse', 'shadow', 'mask'] as const satisfies readonly WordAction[]

/** Adds words, one a line, and says what happens to lines with them; those that are there get the new action. */
export function AddWords({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(moderationWords)
  const label = useId()
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  const [action, setAction] = useState<WordAction>('refuse')
  const adding = useCommand(addWords, {
    changes: [listWords],
    onDone: (counts) => {
      tell(t('addedDone', counts), { tone: 'done' })
      onClose()
    },
  })
  const words = [...new Set(text.split(/\n/).map((line) => line.trim()))].filter((line) => line !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    adding.send({ body: { words, action, ...(note.trim() && { note: note.trim() }) } })
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('addWords')}</h2>
      <Textarea
        label={t('words')}
        value={text}
        required
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <span id={label} className={css.note}>
          {t('action')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={label}
          data={actions.map((value) => ({ value, label: t(value) }))}
          value={action}
          onChange={(value) => setAction(actions.find((known) => known === value) ?? 'refuse')}
        />
      </div>
      <TextInput
        label={t('wordNote')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNote problem={adding.problem} />
      <div className={css.buttons}>
        <Button type="submit" disabled={words.length === 0} loading={adding.isSending}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
