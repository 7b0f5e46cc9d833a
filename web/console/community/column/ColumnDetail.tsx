import { Button } from '@mantine/core'
import {
  archiveColumn,
  changeColumn,
  listRunColumns,
  putColumnCover,
  type RunColumn,
  reopenColumn,
} from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { Authors } from './Authors.tsx'
import { ColumnFields } from './ColumnFields.tsx'
import css from './Columns.module.css'
import { runColumnWords } from './words.ts'

const changes = [listRunColumns]
const coverMax = 20 * 1024 * 1024

/** What can be made of one column: its words, its cover, its authors, and whether it is open. */
export function ColumnDetail({ column }: { readonly column: RunColumn }) {
  const t = useWords(runColumnWords)
  const onRefused = useTellRefusal()
  const params = { columnId: column.id }
  const saved = () => tell(t('saved'), { tone: 'done' })
  const saving = useCommand(changeColumn, { changes, onDone: saved })
  const reopening = useCommand(reopenColumn, { changes, onRefused, onDone: saved })
  const archiving = useCommand(archiveColumn, {
    changes,
    onRefused,
    onDone: () => tell(t('archivedTold'), { undo: () => reopening.send({ params }) }),
  })
  const covering = useUpload(putColumnCover, { changes, onRefused, onDone: saved })
  const cover = (file: File | undefined) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    covering.send({ params, body })
  }
  return (
    <div className={css.detail}>
      <h2 className={css.name}>{column.title}</h2>
      <Button component="a" href={`/columns/${column.handle}`} target="_blank" variant="default">
        {t('see')}
      </Button>
      <ColumnFields
        column={column}
        act={t('save')}
        isSending={saving.isSending}
        problem={saving.problem}
        onSend={(draft) => saving.send({ params, body: { ...draft, version: column.version } })}
      />
      <FileDrop
        label={t('cover')}
        accept="image/*"
        maxBytes={coverMax}
        isBusy={covering.isSending}
        onFiles={([file]) => cover(file)}
      />
      <Authors column={column} />
      {column.isOpen ? (
        <Button variant="subtle" color="red" loading={archiving.isSending} onClick={() => archiving.send({ params })}>
          {t('archive')}
        </Button>
      ) : (
        <Button variant="light" loading={reopening.isSending} onClick={() => reopening.send({ params })}>
          {t('reopen')}
        </Button>
      )}
    </div>
  )
}
