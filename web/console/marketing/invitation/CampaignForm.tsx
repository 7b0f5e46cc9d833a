import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Campaign, CampaignDraft, GivenWhen } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoneyInput } from '#web/shared/ui/input/MoneyInput.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import { BatchSelect } from './BatchSelect.tsx'
import css from './Invitation.module.css'
import { draftOf, type Typed } from './typed.ts'
import { invitationsWords } from './words.ts'

interface Props {
  readonly start: Typed
  readonly currency: string
  readonly of?: Campaign
  readonly label: string
  readonly problem: Problem | undefined
  readonly isSending: boolean
  readonly onSave: (draft: CampaignDraft) => void
}

const whens = ['joined', 'paid', 'kept'] as const satisfies readonly GivenWhen[]
const numbers = [
  { name: 'withinDays', min: 1, max: 365 },
  { name: 'perDay', min: 1, max: 1_000 },
  { name: 'perInviter', min: 1, max: 10_000 },
  { name: 'budget', min: 1, max: 1_000_000 },
  { name: 'reviewAt', min: 0, max: 100 },
] as const

/** A campaign: who gets what, for what, how often, and from which score on somebody decides. */
export function CampaignForm({ start, currency, of, label, problem, isSending, onSave }: Props) {
  const t = useWords(invitationsWords)
  const text = useTexts()
  const [typed, setTyped] = useState(start)
  const errorOf = useFieldError(problem)
  const type = (change: Partial<Typed>) => setTyped((was) => ({ ...was, ...change }))
  const draft = draftOf(typed)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (draft) onSave(draft)
  }
  return (
    <form className={css.form} onSubmit={save}>
      <TextsInput
        label={t('name')}
        value={typed.title}
        maxLength={60}
        isRequired
        onChange={(title) => type({ title })}
      />
      <div className={css.pair}>
        <BatchSelect
          label={t('inviterBatch')}
          value={typed.inviterBatchId}
          name={of?.inviterCoupon && text(of.inviterCoupon.title)}
          error={errorOf('inviterBatchId')}
          onChange={(inviterBatchId) => type({ inviterBatchId })}
        />
        <BatchSelect
          label={t('invitedBatch')}
          value={typed.invitedBatchId}
          name={of?.invitedCoupon && text(of.invitedCoupon.title)}
          error={errorOf('invitedBatchId')}
          onChange={(invitedBatchId) => type({ invitedBatchId })}
        />
        <Select
          label={t('givenWhen')}
          data={whens.map((value) => ({ value, label: t(`when.${value}`) }))}
          value={typed.givenWhen}
          allowDeselect={false}
          onChange={(value) => type({ givenWhen: whens.find((one) => one === value) ?? 'paid' })}
        />
        <MoneyInput label={t('least')} currency={currency} amount={typed.least} onChange={(least) => type({ least })} />
        {numbers.map(({ name, min, max }) => (
          <NumberInput
            key={name}
            label={t(name)}
            description={name === 'reviewAt' ? t('reviewNote') : undefined}
            value={typed[name]}
            min={min}
            max={max}
            allowDecimal={false}
            error={errorOf(name)}
            onChange={(value) => type({ [name]: Number(value) || min })}
          />
        ))}
        {(['startsAt', 'endsAt'] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={t(name)}
            required
            value={typed[name]}
            error={errorOf(name)}
            onChange={(change) => type({ [name]: change.currentTarget.value })}
          />
        ))}
      </div>
      <ProblemNote problem={problem} />
      <div>
        <Button type="submit" loading={isSending} disabled={!draft}>
          {label}
        </Button>
      </div>
    </form>
  )
}
