import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CouponBatchDraft } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from '../rule/Rule.module.css'
import { ScopeFields } from '../rule/ScopeFields.tsx'
import { StackingFields } from '../rule/StackingFields.tsx'
import { ClaimFields } from './ClaimFields.tsx'
import { ReturnFields } from './ReturnFields.tsx'
import { draftOf, type Typed } from './typed.ts'
import { WorthFields } from './WorthFields.tsx'
import { couponsWords } from './words.ts'

interface Props {
  readonly start: Typed
  readonly currency: string
  /** People hold some: what these are worth stays. */
  readonly isFixed?: boolean
  readonly label: string
  readonly problem: Problem | undefined
  readonly isSending: boolean
  readonly onSave: (draft: CouponBatchDraft) => void
}

/** Everything of a batch of coupons. */
export function CouponForm({ start, currency, isFixed = false, label, problem, isSending, onSave }: Props) {
  const t = useWords(couponsWords)
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
      <ClaimFields typed={typed} errorOf={errorOf} onType={setTyped} />
      {isFixed && <p className={css.note}>{t('fixedNote')}</p>}
      <fieldset className={css.group} disabled={isFixed}>
        <WorthFields typed={typed} onType={setTyped} />
        <ScopeFields scope={typed.scope} onType={(scope) => setTyped({ ...typed, scope })} />
        <StackingFields stacking={typed.stacking} isCoupon onType={(stacking) => setTyped({ ...typed, stacking })} />
        <ReturnFields rule={typed.returnRule} onType={(returnRule) => setTyped({ ...typed, returnRule })} />
      </fieldset>
      <ProblemNote problem={problem} />
      <div className={css.buttons}>
        <Button type="submit" loading={isSending} disabled={!draft}>
          {label}
        </Button>
      </div>
    </form>
  )
}
