import { ActionIcon, Button, Radio, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { mostOptions, type Typed } from './draft.ts'
import css from './Poll.module.css'
import { pollWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

/** The options, two to six; of a quiz with a mark at the right one. */
export function OptionFields({ typed, onType }: Props) {
  const t = useWords(pollWords)
  const { options, rightOption } = typed
  const write = (place: number, text: string) =>
    onType({ ...typed, options: options.map((option, at) => (at === place ? text : option)) })
  const remove = (place: number) => {
    const moved = rightOption > place ? rightOption - 1 : rightOption
    onType({ ...typed, options: options.filter((_, at) => at !== place), rightOption: moved })
  }
  return (
    <fieldset className={css.options}>
      <legend className={css.legend}>{t('options')}</legend>
      {typed.kind === 'quiz' && <p className={css.note}>{t('rightNote')}</p>}
      {options.map((option, at) => {
        const place = at + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the form
          <div key={at} className={css.option}>
            {typed.kind === 'quiz' && (
              <Radio
                name="right"
                checked={rightOption === at}
                onChange={() => onType({ ...typed, rightOption: at })}
                aria-label={t('right', { place })}
              />
            )}
            <TextInput
              className={css.wide ?? ''}
              value={option}
              maxLength={30}
              placeholder={t('option', { place })}
              aria-label={t('option', { place })}
              onChange={(change) => write(at, change.currentTarget.value)}
            />
            {options.length > 2 && (
              <ActionIcon variant="subtle" onClick={() => remove(at)} aria-label={t('removeOption', { place })}>
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        )
      })}
      {options.length < mostOptions && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => onType({ ...typed, options: [...options, ''] })}
        >
          {t('addOption')}
        </Button>
      )}
    </fieldset>
  )
}
