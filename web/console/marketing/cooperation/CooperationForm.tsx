import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CooperationDraft } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoneyInput } from '#web/shared/ui/input/MoneyInput.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import ruleCss from '../rule/Rule.module.css'
import css from './Cooperation.module.css'
import { PieceFields } from './PieceFields.tsx'
import { draftOf, type Typed } from './typed.ts'
import { cooperationWords } from './words.ts'

interface Props {
  readonly start: Typed
  readonly currency: string
  readonly label: string
  readonly problem: Problem | undefined
  readonly isSending: boolean
  /** No KOL is chosen yet. */
  readonly isWaiting?: boolean
  readonly onSave: (draft: CooperationDraft) => void
}

/** What is agreed with a KOL: the goal first, then what is to be done, and what for. */
export function CooperationForm({ start, currency, label, problem, isSending, isWaiting = false, onSave }: Props) {
  const t = useWords(cooperationWords)
  const [typed, setTyped] = useState(start)
  const errorOf = useFieldError(problem)
  const type = (change: Partial<Typed>) => setTyped((was) => ({ ...was, ...change }))
  const draft = draftOf(typed)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (draft && !isWaiting) onSave(draft)
  }
  const text = (name: 'goal' | 'brief', maxLength: number, description?: string) => (
    <Textarea
      label={t(name)}
      description={description}
      required
      autosize
      minRows={2}
      maxLength={maxLength}
      value={typed[name]}
      onChange={(change) => type({ [name]: change.currentTarget.value })}
    />
  )
  const line = (name: 'title' | 'disclosure', maxLength: number) => (
    <TextInput
      label={t(name === 'title' ? 'name' : name)}
      required
      maxLength={maxLength}
      value={typed[name]}
      onChange={(change) => type({ [name]: change.currentTarget.value })}
    />
  )
  return (
    <form className={css.form} onSubmit={save}>
      {line('title', 80)}
      {text('goal', 500, t('goalHint'))}
      {text('brief', 5000)}
      {line('disclosure', 100)}
      <ProductsSelect
        label={t('products')}
        value={typed.products}
        max={20}
        onChange={(products) => type({ products })}
      />
      <div className={ruleCss.pair}>
        <MoneyInput label={t('fee')} currency={currency} amount={typed.fee} onChange={(fee) => type({ fee })} />
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
      <PieceFields pieces={typed.deliverables} errorOf={errorOf} onChange={(deliverables) => type({ deliverables })} />
      <ProblemNote problem={problem} />
      <div>
        <Button type="submit" loading={isSending} disabled={!draft || isWaiting}>
          {label}
        </Button>
      </div>
    </form>
  )
}
