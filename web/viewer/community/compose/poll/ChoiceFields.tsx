import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { pollLimits } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import css from './PollField.module.css'
import { emptyChoice, type TypedChoice } from './poll-form.ts'
import { pollFieldWords } from './words.ts'

interface Props {
  readonly choices: readonly TypedChoice[]
  readonly onChange: (update: (was: readonly TypedChoice[]) => readonly TypedChoice[]) => void
}

/** The choices of a question, in the order in which they are shown. */
export function ChoiceFields({ choices, onChange }: Props) {
  const t = useWords(pollFieldWords)
  const remove = (choice: TypedChoice, place: number) => {
    onChange((was) => was.filter(({ key }) => key !== choice.key))
    tell(t('choiceRemoved'), { undo: () => onChange((was) => was.toSpliced(place, 0, choice)) })
  }
  return (
    <section aria-label={t('choices')} className={css.choices}>
      <ul className={css.rows}>
        {choices.map((choice, place) => (
          <ChoiceRow
            key={choice.key}
            choice={choice}
            place={place}
            onChange={(part) =>
              onChange((was) => was.map((one) => (one.key === choice.key ? { ...one, ...part } : one)))
            }
            onMove={(to) => onChange((was) => moved(was, place, to))}
            onRemove={choices.length > 2 ? () => remove(choice, place) : undefined}
          />
        ))}
      </ul>
      <p className={css.note}>{t('choiceKeys')}</p>
      {choices.length < pollLimits.choices && (
        <Button
          variant="light"
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange((was) => [...was, emptyChoice()])}
        >
          {t('addChoice')}
        </Button>
      )}
    </section>
  )
}
