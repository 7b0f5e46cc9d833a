import { Button } from '@mantine/core'
import type { PollKind } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Typed } from './draft.ts'
import css from './Poll.module.css'
import { pollWords } from './words.ts'

interface Props {
  readonly kind: PollKind
  readonly onPick: (picked: Pick<Typed, 'question'> & Partial<Typed>) => void
}

/** Questions hosts ask all the time, for one touch. */
export function Presets({ kind, onPick }: Props) {
  const t = useWords(pollWords)
  if (kind === 'topic') return null
  const presets =
    kind === 'poll'
      ? [
          { question: t('presetAgain'), options: [t('presetYes'), t('presetNo')] },
          { question: t('presetFirst'), options: ['1', '2', '3'] },
        ]
      : [{ question: t('presetPrice'), options: ['', '', ''] }]
  return (
    <fieldset className={css.presets} aria-label={t('presets')}>
      {presets.map((preset) => (
        <Button key={preset.question} variant="default" size="xs" onClick={() => onPick(preset)}>
          {preset.question}
        </Button>
      ))}
    </fieldset>
  )
}
