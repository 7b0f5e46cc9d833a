import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PromotionDraft } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from '../rule/Rule.module.css'
import { ScopeFields } from '../rule/ScopeFields.tsx'
import { StackingFields } from '../rule/StackingFields.tsx'
import { BenefitFields } from './BenefitFields.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { LimitFields } from './LimitFields.tsx'
import { Preview } from './Preview.tsx'
import { draftOf, type Typed } from './typed.ts'
import { promotionsWords } from './words.ts'

interface Props {
  readonly start: Typed
  readonly currency: string
  /** The promotion that is edited. */
  readonly promotionId?: string
  readonly label: string
  readonly problem: Problem | undefined
  readonly isSending: boolean
  readonly onSave: (draft: PromotionDraft) => void
}

/** Everything of a promotion, with what a buyer would pay while it is typed. */
export function PromotionForm({ start, currency, promotionId, label, problem, isSending, onSave }: Props) {
  const t = useWords(promotionsWords)
  const [typed, setTyped] = useState(start)
  const errorOf = useFieldError(problem)
  const draft = draftOf(typed, currency)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (draft) onSave(draft)
  }
  return (
    <form className={css.form} onSubmit={save}>
      <TextsInput
        label={t('name')}
        value={typed.title}
        maxLength={300}
        isRequired
        error={errorOf('title')}
        onChange={(title) => setTyped({ ...typed, title })}
      />
      <BenefitFields typed={typed} onType={setTyped} />
      <ScopeFields scope={typed.scope} onType={(scope) => setTyped({ ...typed, scope })} />
      <ConditionFields conditions={typed.conditions} onType={(conditions) => setTyped({ ...typed, conditions })} />
      <StackingFields stacking={typed.stacking} onType={(stacking) => setTyped({ ...typed, stacking })} />
      <LimitFields typed={typed} errorOf={errorOf} onType={setTyped} />
      <Preview draft={draft} promotionId={promotionId} currency={currency} />
      <ProblemNote problem={problem} />
      <div className={css.buttons}>
        <Button type="submit" loading={isSending} disabled={!draft}>
          {label}
        </Button>
      </div>
    </form>
  )
}
