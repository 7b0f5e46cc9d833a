import { Button, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type CaseReason, listOwnReports, reportThing } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { ReasonField } from './ReasonField.tsx'
import { reportWords } from './words.ts'

interface Props {
  readonly kind: string
  readonly subjectId: string
  readonly onClose: () => void
}

/** Why something should be looked at. Sending again is the same report. */
export function ReportSheet({ kind, subjectId, onClose }: Props) {
  const t = useWords(reportWords)
  const [reason, setReason] = useState<CaseReason | undefined>()
  const [note, setNote] = useState('')
  const { send, isSending, problem } = useCommand(reportThing, {
    changes: [listOwnReports],
    onDone: () => {
      tell(t('done'), { tone: 'done' })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason) send({ body: { kind, subjectId, reason, ...(note.trim() && { note: note.trim() }) } })
  }
  return (
    <Sheet title={t('title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ReasonField label={t('note')} value={reason} onChange={setReason} />
          <Textarea
            label={t('more')}
            maxLength={500}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {problem && <ProblemNote problem={problem} />}
          <Button type="submit" disabled={!reason} loading={isSending}>
            {t('send')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  )
}
