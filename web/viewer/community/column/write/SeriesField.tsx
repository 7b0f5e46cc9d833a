import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addColumnSeries, type Column, getColumn } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Write.module.css'
import { writeWords } from './words.ts'

interface Props {
  readonly column: Column
  readonly seriesId: string
  readonly onChange: (seriesId: string) => void
}

/** The series an article is a part of; a new one is begun on the spot. */
export function SeriesField({ column, seriesId, onChange }: Props) {
  const t = useWords(writeWords)
  const [name, setName] = useState('')
  const adding = useCommand(addColumnSeries, {
    changes: [getColumn],
    onRefused: useTellRefusal(),
    onDone: ({ id }) => {
      setName('')
      onChange(id)
    },
  })
  return (
    <div className={css.series}>
      <NativeSelect
        label={t('series')}
        value={seriesId}
        data={[
          { value: '', label: t('noSeries') },
          ...column.series.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TextInput
        label={t('newSeries')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        variant="light"
        disabled={!name.trim()}
        loading={adding.isSending}
        onClick={() => adding.send({ params: { columnId: column.id }, body: { title: name.trim() } })}
      >
        {t('addSeries')}
      </Button>
    </div>
  )
}
