import { Button, NumberInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { RowActs } from '../RowActs.tsx'
import css from '../Rows.module.css'
import type { MaterialForm } from './draft.ts'
import { guideWords } from './words.ts'

interface Props {
  readonly materials: readonly MaterialForm[]
  readonly onChange: (materials: readonly MaterialForm[]) => void
}

const most = 30

/** What a product is made of, one row each. */
export function MaterialRows({ materials, onChange }: Props) {
  const t = useWords(guideWords)
  const set = (key: string, change: Partial<MaterialForm>) =>
    onChange(materials.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const add = () => onChange([...materials, { key: crypto.randomUUID(), name: {}, percent: '', note: {} }])
  return (
    <>
      {materials.map(({ key, name, percent, note }, place) => (
        <div key={key} className={css.item}>
          <div className={css.fields}>
            <TextsInput
              label={t('name')}
              value={name}
              maxLength={300}
              onChange={(value) => set(key, { name: value })}
            />
            <NumberInput
              label={t('percent')}
              w={140}
              value={percent}
              min={0.01}
              max={100}
              decimalScale={2}
              onChange={(value) => set(key, { percent: typeof value === 'number' ? value : '' })}
            />
            <TextsInput
              label={t('note')}
              value={note}
              maxLength={1000}
              onChange={(value) => set(key, { note: value })}
            />
          </div>
          <RowActs
            name={t('material', { place: place + 1 })}
            isFirst={place === 0}
            isLast={place === materials.length - 1}
            onMove={(by) => onChange(moved(materials, place, place + by))}
            onRemove={() => onChange(materials.filter((one) => one.key !== key))}
          />
        </div>
      ))}
      {materials.length < most && (
        <div>
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('addMaterial')}
          </Button>
        </div>
      )}
    </>
  )
}
