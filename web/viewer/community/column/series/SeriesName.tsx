import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type ColumnSeries, getArticle, getColumn, renameColumnSeries } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Series.module.css'
import { seriesWords } from './words.ts'

/** What a series is called. */
export function SeriesName({ columnId, series }: { readonly columnId: string; readonly series: ColumnSeries }) {
  const t = useWords(seriesWords)
  const [title, setTitle] = useState(series.title)
  const renaming = useCommand(renameColumnSeries, {
    changes: [getColumn, getArticle],
    onRefused: useTellRefusal(),
    onDone: () => tell(t('renamed'), { tone: 'done' }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    renaming.send({ params: { columnId, seriesId: series.id }, body: { title: title.trim() } })
  }
  return (
    <form className={css.name} onSubmit={send}>
      <TextInput
        label={t('name')}
        value={title}
        maxLength={60}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="light"
        disabled={!title.trim() || title.trim() === series.title}
        loading={renaming.isSending}
      >
        {t('rename')}
      </Button>
    </form>
  )
}
