import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ColumnDraft, RunColumn } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Columns.module.css'
import { runColumnWords } from './words.ts'

interface Props {
  readonly column: RunColumn | undefined
  readonly act: string
  readonly isSending: boolean
  readonly problem: Problem | undefined
  readonly onSend: (draft: ColumnDraft) => void
}

/** What a column is called and for, and whether its articles are looked at first. */
export function ColumnFields({ column, act, isSending, problem, onSend }: Props) {
  const t = useWords(runColumnWords)
  const [draft, setDraft] = useState<ColumnDraft>({
    title: column?.title ?? '',
    handle: column?.handle ?? '',
    purpose: column?.purpose ?? '',
    needsApproval: column?.needsApproval ?? true,
  })
  const change = (part: Partial<ColumnDraft>) => setDraft((was) => ({ ...was, ...part }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend(draft)
  }
  return (
    <form className={css.form} onSubmit={send}>
      <TextInput
        label={t('name')}
        value={draft.title}
        maxLength={40}
        required
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('handle')}
        description={t('handleNote')}
        value={draft.handle}
        maxLength={60}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        required
        onChange={(event) => change({ handle: event.currentTarget.value })}
      />
      <Textarea
        label={t('purpose')}
        value={draft.purpose}
        maxLength={500}
        autosize
        minRows={3}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <Checkbox
        label={t('needsApproval')}
        checked={draft.needsApproval}
        onChange={(event) => change({ needsApproval: event.currentTarget.checked })}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={isSending} disabled={!draft.title.trim() || draft.handle.length < 2}>
        {act}
      </Button>
    </form>
  )
}
