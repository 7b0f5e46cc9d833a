import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { KolDraft } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Kol.module.css'
import { PresenceFields } from './PresenceFields.tsx'
import { draftOf, type Typed } from './typed.ts'
import { kolWords } from './words.ts'

interface Props {
  readonly start: Typed
  readonly label: string
  readonly problem: Problem | undefined
  readonly isSending: boolean
  /** Nobody is chosen yet. */
  readonly isWaiting?: boolean
  readonly onSave: (draft: KolDraft) => void
}

/** What is known of a KOL. */
export function KolForm({ start, label, problem, isSending, isWaiting = false, onSave }: Props) {
  const t = useWords(kolWords)
  const [typed, setTyped] = useState(start)
  const type = (change: Partial<Typed>) => setTyped((was) => ({ ...was, ...change }))
  const draft = draftOf(typed)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (draft && !isWaiting) onSave(draft)
  }
  return (
    <form className={css.form} onSubmit={save}>
      <TextInput
        label={t('fields')}
        description={t('fieldsHint')}
        value={typed.fields}
        maxLength={220}
        onChange={(change) => type({ fields: change.currentTarget.value })}
      />
      <Textarea
        label={t('about')}
        autosize
        minRows={2}
        maxLength={1000}
        value={typed.about}
        onChange={(change) => type({ about: change.currentTarget.value })}
      />
      <PresenceFields presences={typed.presences} onChange={(presences) => type({ presences })} />
      <TextInput
        label={t('contact')}
        maxLength={200}
        value={typed.contact}
        onChange={(change) => type({ contact: change.currentTarget.value })}
      />
      <Textarea
        label={t('internal')}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.note}
        onChange={(change) => type({ note: change.currentTarget.value })}
      />
      <ProblemNote problem={problem} />
      <div>
        <Button type="submit" loading={isSending} disabled={!draft || isWaiting}>
          {label}
        </Button>
      </div>
    </form>
  )
}
