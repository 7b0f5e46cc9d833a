import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMe } from '#web/shared/wire/me.ts'
import css from '../../parts/list/Fields.module.css'
import { PersonSelect } from '../../parts/list/PersonSelect.tsx'
import { ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { IllustrationInput } from '../illustration/IllustrationInput.tsx'
import type { EndorsementForm } from './draft.ts'
import { endorsementWords } from './words.ts'

interface Props {
  readonly form: EndorsementForm
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (change: Partial<EndorsementForm>) => void
}

/** The fields of an endorsement. */
export function EndorsementFields({ form, errorOf, onChange }: Props) {
  const t = useWords(endorsementWords)
  const { may } = useMe()
  const day = (field: 'from' | 'until') => (
    <TextInput
      type="date"
      withAsterisk
      label={t(field)}
      value={form[field]}
      error={errorOf(field)}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <TextsInput
        label={t('name')}
        value={form.name}
        maxLength={300}
        isRequired
        error={errorOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextsInput label={t('role')} value={form.role} maxLength={1000} onChange={(role) => onChange({ role })} />
      <TextsInput
        label={t('quote')}
        value={form.quote}
        maxLength={1000}
        isLong
        onChange={(quote) => onChange({ quote })}
      />
      <div className={css.pair}>
        {day('from')}
        {day('until')}
      </div>
      {may('people.read') && (
        <PersonSelect
          label={`${t('host')} · ${t('hostNote')}`}
          placeholder={t('searchHost')}
          nothing={t('nobody')}
          kind="staff"
          value={form.host}
          onChange={(host) => onChange({ host })}
        />
      )}
      <IllustrationInput
        picture={form.picture}
        error={errorOf('illustrationId')}
        onChange={(chosen) => onChange({ illustrationId: chosen?.id, picture: chosen?.picture })}
      />
      <Textarea
        label={t('rights')}
        description={t('rightsNote')}
        value={form.rights}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => onChange({ rights: event.currentTarget.value })}
      />
      <ProductsSelect value={form.products} max={500} onChange={(products) => onChange({ products })} />
    </>
  )
}
