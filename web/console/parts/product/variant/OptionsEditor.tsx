import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Option } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../Product.module.css'
import { productWords } from '../words.ts'

interface Props {
  readonly options: readonly Option[]
  readonly isFaulty: boolean
  readonly onChange: (options: readonly Option[]) => void
}

/** What a shopper chooses by; each change of values brings or takes variants. */
export function OptionsEditor({ options, isFaulty, onChange }: Props) {
  const t = useWords(productWords)
  const set = (place: number, change: Partial<Option>) =>
    onChange(options.map((option, at) => (at === place ? fitLabels({ ...option, ...change }) : option)))
  return (
    <>
      <p className={css.note}>{t('optionsNote')}</p>
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no name but the one that is being typed
        <div key={place} className={css.option}>
          <TextInput
            label={t('optionName')}
            value={option.name}
            error={isFaulty && !option.name.trim() ? t('optionNameNeeded') : undefined}
            onChange={(event) => set(place, { name: event.currentTarget.value })}
          />
          <TagsInput
            label={t('optionValues')}
            value={option.values}
            maxTags={100}
            onChange={(values) => set(place, { values })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('removeOption', { name: option.name })}
            onClick={() => onChange(options.filter((_, at) => at !== place))}
          >
            <IconTrash size={18} />
          </ActionIcon>
          <TextInput
            label={t('optionNameEn')}
            value={option.labels?.en?.name ?? ''}
            onChange={(event) => set(place, labelled(option, event.currentTarget.value, option.labels?.en?.values))}
          />
          <TextInput
            label={t('optionValuesEn')}
            defaultValue={option.labels?.en?.values.join(', ') ?? ''}
            onBlur={(event) =>
              set(place, labelled(option, option.labels?.en?.name ?? '', splitWords(event.currentTarget.value)))
            }
          />
        </div>
      ))}
      {options.length < 3 && (
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={16} />}
            onClick={() => onChange([...options, { name: '', values: [] }])}
          >
            {t('addOption')}
          </Button>
        </div>
      )}
    </>
  )
}

function splitWords(text: string): string[] {
  return text.split(/[,，]/).map((word) => word.trim())
}

function labelled(option: Option, name: string, values: readonly string[] = []): Partial<Option> {
  if (!name && values.every((value) => value === '')) return { labels: {} }
  return { labels: { ...option.labels, en: { name: name || option.name, values: [...values] } } }
}

/** Labels name every value once; one that is not said yet repeats the value. */
function fitLabels({ labels, ...option }: Option): Option {
  if (!labels?.en && !labels?.zh) return option
  const fit = (said: { name: string; values: string[] }) => ({
    name: said.name,
    values: option.values.map((value, place) => said.values[place] || value),
  })
  return { ...option, labels: { ...(labels.zh && { zh: fit(labels.zh) }), ...(labels.en && { en: fit(labels.en) }) } }
}
