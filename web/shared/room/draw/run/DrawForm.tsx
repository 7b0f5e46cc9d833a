import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { DrawKinds } from '#contracts/draws'
import type { Shelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { ConditionFields } from './ConditionFields.tsx'
import css from './Draw.module.css'
import { draftOf, type Typed } from './draft.ts'
import { PrizeFields } from './PrizeFields.tsx'
import { RuleFields } from './RuleFields.tsx'
import { drawWords } from './words.ts'

const countdowns = [30, 60, 180, 300, 600, 900, 1_800] as const

interface Props {
  readonly typed: Typed
  readonly kinds: DrawKinds
  readonly showId: string
  readonly shelf: Shelf
  readonly onType: (typed: Typed) => void
  readonly onSend: (open: boolean) => void
  readonly isSending: boolean
  readonly problem: Problem | undefined
  readonly isOnAir: boolean
  /** Another draw is open. */
  readonly isBusy: boolean
  /** It was prepared before and is only written anew. */
  readonly isKept?: boolean
}

/** A new draw. Enter in any field starts it, or keeps it while nothing can be started. */
export function DrawForm(props: Props) {
  const { typed, kinds, showId, shelf, onType, onSend, isSending, problem, isOnAir, isBusy, isKept } = props
  const t = useWords(drawWords)
  const isComplete = draftOf(typed) !== undefined
  const isPlanned = typed.opensAt !== ''
  const mayOpen = isOnAir && !isBusy && !isPlanned && !isKept
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete) onSend(mayOpen)
  }
  const saySpan = (span: number) =>
    span < 60 ? t('seconds', { count: span }) : t('minutesSpan', { count: Math.round(span / 60) })
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        label={t('title')}
        placeholder={t('titleHint')}
        value={typed.title}
        maxLength={40}
        required
        data-autofocus
        onChange={(change) => onType({ ...typed, title: change.currentTarget.value })}
      />
      <PrizeFields typed={typed} kinds={kinds.prizes} showId={showId} shelf={shelf} onType={onType} />
      <ConditionFields typed={typed} kinds={kinds.conditions} onType={onType} />
      <Select
        label={t('countdown')}
        value={String(typed.countdownSeconds)}
        data={countdowns.map((span) => ({ value: String(span), label: saySpan(span) }))}
        onChange={(value) => onType({ ...typed, countdownSeconds: Number(value ?? 180) })}
        allowDeselect={false}
      />
      <RuleFields typed={typed} onType={onType} />
      <Checkbox
        label={t('guestsMay')}
        description={t('guestsNote')}
        checked={typed.guestsMay}
        onChange={(change) => onType({ ...typed, guestsMay: change.currentTarget.checked })}
      />
      <TextInput
        type="datetime-local"
        label={t('opensAt')}
        description={t('opensAtNote')}
        value={typed.opensAt}
        onChange={(change) => onType({ ...typed, opensAt: change.currentTarget.value })}
      />
      <ProblemNote problem={problem} />
      <div className={css.pair}>
        {!isKept && (
          <Button type="submit" loading={isSending} disabled={!isComplete || !mayOpen}>
            {t('launch')}
          </Button>
        )}
        <Button variant="default" loading={isSending} disabled={!isComplete} onClick={() => onSend(false)}>
          {t(isKept ? 'save' : isPlanned ? 'schedule' : 'prepare')}
        </Button>
      </div>
      {!isKept && <p className={css.note}>{t(isOnAir ? 'fair' : 'offAir')}</p>}
    </form>
  )
}
