import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type CannedAnswer, listCanned, putCanned, removeCanned } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Canned.module.css'
import { cannedWords } from './words.ts'

interface Props {
  readonly edited: Pick<CannedAnswer, 'id' | 'shortcut' | 'text'>
  readonly onClose: () => void
}

/** Writes one canned answer; removing it can be taken back. */
export function CannedForm({ edited, onClose }: Props) {
  const t = useWords(cannedWords)
  const [shortcut, setShortcut] = useState(edited.shortcut)
  const [text, setText] = useState(edited.text)
  const params = { cannedId: edited.id }
  const put = useCommand(putCanned, { changes: [listCanned], onDone: onClose })
  const remove = useCommand(removeCanned, {
    changes: [listCanned],
    onDone: () => {
      const { shortcut: was, text: said } = edited
      tell(t('removed'), { tone: 'done', undo: () => put.send({ params, body: { shortcut: was, text: said } }) })
      onClose()
    },
  })
  return (
    <Sheet title={t(edited.shortcut ? 'change' : 'add')} onClose={onClose}>
      <div className={css.form}>
        <TextInput
          label={t('shortcut')}
          description={t('shortcutNote')}
          value={shortcut}
          maxLength={20}
          onChange={(change) => setShortcut(change.currentTarget.value.trim())}
        />
        <Textarea
          label={t('text')}
          description={t('textNote')}
          autosize
          minRows={3}
          maxLength={2000}
          value={text}
          onChange={(change) => setText(change.currentTarget.value)}
        />
        <ProblemNote problem={put.problem ?? remove.problem} />
        <div className={css.acts}>
          {edited.shortcut && (
            <Button variant="subtle" color="red" loading={remove.isSending} onClick={() => remove.send({ params })}>
              {t('remove')}
            </Button>
          )}
          <Button
            disabled={shortcut === '' || text.trim() === ''}
            loading={put.isSending}
            onClick={() => put.send({ params, body: { shortcut, text: text.trim() } })}
          >
            {t('keep')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
