import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addBatchEvent, type BatchEventDraft, type BizStep, bizSteps } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../../parts/list/Fields.module.css'
import { TextsInput, type TwoTexts } from '../../parts/list/TextsInput.tsx'
import { writtenTexts } from '../../parts/list/texts.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import { batchChanges as changes } from './changes.ts'
import { consoleBatchWords } from './words.ts'

/** Adds one event: what happened when, where, in which step, by whom. */
export function EventForm({ batchId }: { readonly batchId: string }) {
  const t = useWords(consoleBatchWords)
  const [at, setAt] = useState('')
  const [bizStep, setStep] = useState<BizStep>('commissioning')
  const [place, setPlace] = useState<TwoTexts>({})
  const [who, setWho] = useState('')
  const [note, setNote] = useState<TwoTexts>({})
  const add = useCommand(addBatchEvent, {
    changes,
    onDone: () => {
      setAt('')
      setNote({})
      tell(t('eventAdded'), { tone: 'done' })
    },
  })
  const errorOf = useFieldError(add.problem)
  const send = () => {
    const body: BatchEventDraft = {
      at: new Date(at).toISOString(),
      bizStep,
      place: writtenTexts(place),
      who: who.trim(),
      note: writtenTexts(note),
    }
    add.send({ params: { batchId }, body })
  }
  return (
    <form
      className={css.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        send()
      }}
    >
      <div className={css.pair}>
        <TextInput
          type="datetime-local"
          label={t('at')}
          value={at}
          error={errorOf('at')}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <Select
          label={t('step')}
          data={bizSteps.map((step) => ({ value: step, label: t(step) }))}
          value={bizStep}
          allowDeselect={false}
          searchable
          onChange={(value) => setStep(bizSteps.find((step) => step === value) ?? 'commissioning')}
        />
      </div>
      <TextsInput label={t('place')} value={place} maxLength={1000} onChange={setPlace} />
      <TextInput label={t('who')} value={who} maxLength={200} onChange={(event) => setWho(event.currentTarget.value)} />
      <TextsInput label={t('what')} value={note} maxLength={1000} onChange={setNote} />
      <ProblemNote problem={add.problem} />
      <div>
        <Button type="submit" variant="light" disabled={!at} loading={add.isSending}>
          {t('addEvent')}
        </Button>
      </div>
    </form>
  )
}
