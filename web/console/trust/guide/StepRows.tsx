import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { IllustrationInput } from '../illustration/IllustrationInput.tsx'
import { RowActs } from '../RowActs.tsx'
import css from '../Rows.module.css'
import type { StepForm } from './draft.ts'
import { guideWords } from './words.ts'

interface Props {
  readonly steps: readonly StepForm[]
  readonly onChange: (steps: readonly StepForm[]) => void
}

const most = 30

/** How a product is used, one step after the other. */
export function StepRows({ steps, onChange }: Props) {
  const t = useWords(guideWords)
  const set = (key: string, change: Partial<StepForm>) =>
    onChange(steps.map((one) => (one.key === key ? { ...one, ...change } : one)))
  return (
    <>
      {steps.map(({ key, text, picture }, place) => (
        <div key={key} className={css.item}>
          <div className={css.fields}>
            <TextsInput
              label={`${t('step', { place: place + 1 })} · ${t('text')}`}
              value={text}
              maxLength={1000}
              isLong
              onChange={(value) => set(key, { text: value })}
            />
            <IllustrationInput
              picture={picture}
              onChange={(chosen) => set(key, { illustrationId: chosen?.id, picture: chosen?.picture })}
            />
          </div>
          <RowActs
            name={t('step', { place: place + 1 })}
            isFirst={place === 0}
            isLast={place === steps.length - 1}
            onMove={(by) => onChange(moved(steps, place, place + by))}
            onRemove={() => onChange(steps.filter((one) => one.key !== key))}
          />
        </div>
      ))}
      {steps.length < most && (
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={16} />}
            onClick={() => onChange([...steps, { key: crypto.randomUUID(), text: {} }])}
          >
            {t('addStep')}
          </Button>
        </div>
      )}
    </>
  )
}
