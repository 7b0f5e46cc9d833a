import { Radio, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { GatheringDraft } from '#contracts/gatherings'
import { listCouponBatches } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { TextsInput } from '../../../parts/list/TextsInput.tsx'
import { useFieldError } from '../../../parts/list/use-field-error.ts'
import css from '../../rule/Rule.module.css'
import { gatheringsWords } from '../words.ts'
import { GoalFields } from './GoalFields.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { StepFields } from './StepFields.tsx'
import { draftOf, type Typed } from './typed.ts'
import { WhenFields } from './WhenFields.tsx'

interface Props {
  readonly start: Typed
  /** Its goal was said before it opened, and stays. */
  readonly isOpened?: boolean
  readonly problem: Problem | undefined
  readonly acts: (draft: GatheringDraft | undefined) => ReactNode
  readonly onSubmit: (draft: GatheringDraft) => void
}

/** Everything of an event: what and where, what for, whom it asks, what is sent when, how people are thanked. */
export function GatheringForm({ start, isOpened = false, problem, acts, onSubmit }: Props) {
  const t = useWords(gatheringsWords)
  const text = useTexts()
  const [typed, setTyped] = useState(start)
  const errorOf = useFieldError(problem)
  const batches = useRoute(listCouponBatches, { query: { limit: 50, state: 'running' } })
  const draft = draftOf(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft) onSubmit(draft)
  }
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  return (
    <form className={css.form} onSubmit={submit}>
      <TextsInput
        label={t('name')}
        maxLength={100}
        isRequired
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <Textarea
        label={t('about')}
        autosize
        minRows={2}
        maxLength={4000}
        value={typed.about}
        onChange={(change) => set({ about: change.currentTarget.value })}
      />
      <Radio.Group label={t('kind')} value={typed.kind} onChange={(kind) => set({ kind: kind as Typed['kind'] })}>
        <div className={css.buttons}>
          <Radio value="offline" label={t('offline')} />
          <Radio value="online" label={t('online')} />
        </div>
      </Radio.Group>
      {typed.kind === 'online' ? (
        <TextInput
          type="url"
          label={t('link')}
          description={t('linkNote')}
          value={typed.link}
          error={errorOf('link')}
          onChange={(change) => set({ link: change.currentTarget.value })}
        />
      ) : (
        <TextInput
          label={t('place')}
          maxLength={200}
          value={typed.place}
          onChange={(change) => set({ place: change.currentTarget.value })}
        />
      )}
      <WhenFields typed={typed} errorOf={errorOf} onType={set} />
      <GoalFields typed={typed} isOpened={isOpened} errorOf={errorOf} onType={set} />
      <QuestionFields questions={typed.questions} onType={(questions) => set({ questions })} />
      <StepFields steps={typed.steps} onType={(steps) => set({ steps })} />
      <fieldset className={css.group}>
        <legend>{t('thanking')}</legend>
        <TextInput
          label={t('thanks')}
          maxLength={300}
          value={typed.thanks}
          onChange={(change) => set({ thanks: change.currentTarget.value })}
        />
        <Select
          label={t('reward')}
          placeholder={t('noReward')}
          clearable
          searchable
          data={batches.data?.items.map(({ id, title }) => ({ value: id, label: text(title) })) ?? []}
          value={typed.rewardBatchId}
          error={errorOf('rewardBatchId')}
          onChange={(rewardBatchId) => set({ rewardBatchId })}
        />
      </fieldset>
      <ProblemNote problem={problem} />
      <div className={css.buttons}>{acts(draft)}</div>
    </form>
  )
}
