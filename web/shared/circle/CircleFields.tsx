import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CircleJoining } from '#contracts/community'
import { useWords } from '../i18n/words.ts'
import css from './CircleFields.module.css'
import type { CircleForm } from './form.ts'
import { circleWords } from './words.ts'

interface Props {
  readonly form: CircleForm
  readonly onChange: (form: CircleForm) => void
  /** What the house says to a field. */
  readonly errorOf: (field: string) => ReactNode
}

const ways = ['open', 'asked', 'bought', 'closed'] as const satisfies readonly CircleJoining[]
const texts = [
  { field: 'purpose', max: 500, note: 'purposeNote' },
  { field: 'audience', max: 200 },
  { field: 'theme', max: 200 },
  { field: 'culture', max: 500 },
  { field: 'rules', max: 4000, note: 'rulesNote' },
  { field: 'interests', max: 300, note: 'interestsNote' },
] as const

const tiers = [
  { field: 'levelMin', max: 4 },
  { field: 'fanMin', max: 12 },
] as const

/** What a circle is for, who it is for, what holds in it, how it looks and how one comes in. */
export function CircleFields({ form, onChange, errorOf }: Props) {
  const t = useWords(circleWords)
  const set = (part: Partial<CircleForm>) => onChange({ ...form, ...part })
  return (
    <div className={css.fields}>
      <TextInput
        label={t('name')}
        required
        maxLength={40}
        value={form.name}
        error={errorOf('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('handle')}
        description={t('handleNote')}
        required
        maxLength={60}
        value={form.handle}
        error={errorOf('handle')}
        onChange={(event) => set({ handle: event.currentTarget.value.toLowerCase() })}
      />
      {texts.map((one) => (
        <Textarea
          key={one.field}
          label={t(one.field)}
          {...('note' in one && { description: t(one.note) })}
          autosize
          minRows={one.field === 'rules' ? 3 : 1}
          maxLength={one.max}
          value={form[one.field]}
          error={errorOf(one.field)}
          onChange={(event) => set({ [one.field]: event.currentTarget.value })}
        />
      ))}
      <NativeSelect
        label={t('joining')}
        value={form.joining}
        data={ways.map((value) => ({ value, label: t(value) }))}
        onChange={(event) => set({ joining: ways.find((way) => way === event.currentTarget.value) ?? 'open' })}
      />
      {form.joining === 'asked' && (
        <TextInput
          label={t('question')}
          maxLength={200}
          value={form.question}
          onChange={(event) => set({ question: event.currentTarget.value })}
        />
      )}
      {form.joining === 'bought' && (
        <NumberInput
          label={t('ordersMin')}
          min={1}
          max={1000}
          value={form.ordersMin}
          onChange={(value) => set({ ordersMin: Math.max(1, Number(value) || 1) })}
        />
      )}
      {tiers.map(({ field, max }) => (
        <NumberInput
          key={field}
          label={t(field)}
          description={t('tierNote')}
          min={0}
          max={max}
          allowDecimal={false}
          value={form[field] ?? 0}
          onChange={(value) => set({ [field]: Number(value) || 0 })}
        />
      ))}
      <TextInput
        type="color"
        label={t('colour')}
        value={form.colour}
        onChange={(event) => set({ colour: event.currentTarget.value })}
      />
    </div>
  )
}
