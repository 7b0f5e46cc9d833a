import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { addBatchEvent, type Batch, type BatchEvent, removeBatchEvent } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Rows.module.css'
import { batchChanges as changes } from './changes.ts'
import { consoleBatchWords } from './words.ts'

/** The trace of a batch, oldest first; a slip is taken out and can be put back. */
export function EventList({ batch }: { readonly batch: Batch }) {
  const t = useWords(consoleBatchWords)
  const text = useTexts()
  const onRefused = useTellRefusal()
  const putBack = useCommand(addBatchEvent, { changes, onRefused })
  const remove = useCommand(removeBatchEvent, { changes, onRefused })
  const take = async ({ id, ...event }: BatchEvent) => {
    await remove.ask({ params: { batchId: batch.id, eventId: id } })
    tell(t('eventRemoved'), { undo: () => putBack.send({ params: { batchId: batch.id }, body: event }) })
  }
  if (batch.events.length === 0) return <p className={css.soft}>{t('noEvents')}</p>
  return (
    <ul className={css.list}>
      {batch.events.map((event) => (
        <li key={event.id} className={css.row}>
          <div>
            <span className={css.title}>{t(event.bizStep)}</span>
            <p className={css.soft}>
              <When at={event.at} as="day" />
              {[text(event.place), event.who, text(event.note)].filter(Boolean).map((words) => ` · ${words}`)}
            </p>
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('removeEvent', { step: t(event.bizStep) })}
            onClick={() => void take(event).catch(() => undefined)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
