import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { PollKind } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { isComplete, type Typed } from './draft.ts'
import { OptionFields } from './OptionFields.tsx'
import css from './Poll.module.css'
import { Presets } from './Presets.tsx'
import { pollWords } from './words.ts'

const kinds = ['poll', 'quiz', 'topic'] as const satisfies readonly PollKind[]
const durations = [30, 60, 180, 300, 0] as const

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
  readonly onLaunch: () => void
  readonly isLaunching: boolean
  readonly problem: Problem | undefined
  readonly isOnAir: boolean
  /** Whether launching closes one that runs. */
  readonly replaces: boolean
}

/** A new question: its kind, its words and options, how long it runs. Enter in any field launches it. */
export function PollForm({ typed, onType, onLaunch, isLaunching, problem, isOnAir, replaces }: Props) {
  const t = useWords(pollWords)
  const { kind, seconds, most } = typed
  const launch = (submit: FormEvent) => {
    submit.preventDefault()
    if (isComplete(typed)) onLaunch()
  }
  const sayDuration = (span: number) => {
    if (span === 0) return t('untilClosed')
    return span < 60 ? t('seconds', { count: span }) : t('minutes', { count: span / 60 })
  }
  return (
    <form className={css.form} onSubmit={launch}>
      <SegmentedControl
        fullWidth
        aria-label={t('kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => onType({ ...typed, kind: kinds.find((one) => one === value) ?? 'poll' })}
      />
      <Presets kind={kind} onPick={(picked) => onType({ ...typed, ...picked })} />
      <TextInput
        label={t(kind === 'topic' ? 'topicQuestion' : 'question')}
        value={typed.question}
        maxLength={80}
        required
        data-autofocus
        onChange={(change) => onType({ ...typed, question: change.currentTarget.value })}
      />
      {kind !== 'topic' && <OptionFields typed={typed} onType={onType} />}
      <div className={css.pair}>
        <Select
          label={t('duration')}
          value={String(seconds)}
          data={[...new Set([seconds, ...durations])].map((span) => ({
            value: String(span),
            label: sayDuration(span),
          }))}
          onChange={(value) => onType({ ...typed, seconds: Number(value ?? 0) })}
          allowDeselect={false}
        />
        {kind === 'poll' && (
          <Select
            label={t('most')}
            value={String(most)}
            data={typed.options.map((_, place) => String(place + 1))}
            onChange={(value) => onType({ ...typed, most: Number(value ?? 1) })}
            allowDeselect={false}
          />
        )}
      </div>
      {kind === 'poll' && (
        <Checkbox
          label={t('revealClosed')}
          checked={typed.hidesVotes}
          onChange={(change) => onType({ ...typed, hidesVotes: change.currentTarget.checked })}
        />
      )}
      <ProblemNote problem={problem} />
      <Button type="submit" loading={isLaunching} disabled={!isOnAir || !isComplete(typed)}>
        {t('launch')}
      </Button>
      {replaces && <p className={css.note}>{t('replaces')}</p>}
    </form>
  )
}
