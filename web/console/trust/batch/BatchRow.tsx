import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Batch, removeBatch, restoreBatch } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { QrCode } from '#web/shared/ui/picture/QrCode.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Rows.module.css'
import { batchChanges as changes } from './changes.ts'
import { EventForm } from './EventForm.tsx'
import { EventImport } from './EventImport.tsx'
import { EventList } from './EventList.tsx'
import { consoleBatchWords } from './words.ts'

interface Props {
  readonly batch: Batch
  /** Absent for those who only read. */
  readonly onEdit?: (() => void) | undefined
}

/** One batch: its code, its page, and its trace once it is unfolded. */
export function BatchRow({ batch, onEdit }: Props) {
  const t = useWords(consoleBatchWords)
  const text = useTexts()
  const onRefused = useTellRefusal()
  const [shown, setShown] = useState<'trace' | 'code'>()
  const { id, lot, path, gtin, origin, producedOn, bestBefore, events } = batch
  const restore = useCommand(restoreBatch, { changes, onRefused })
  const remove = useCommand(removeBatch, {
    changes,
    onRefused,
    onDone: (_, input) => tell(t('removed', { lot }), { undo: () => restore.send(input) }),
  })
  const toggle = (what: 'trace' | 'code') => (
    <Button
      variant="default"
      size="xs"
      aria-expanded={shown === what}
      onClick={() => setShown(shown === what ? undefined : what)}
    >
      {t(what === 'trace' ? 'open' : 'code')}
    </Button>
  )
  const days = producedOn || bestBefore ? `${producedOn ?? ''} – ${bestBefore ?? ''}` : ''
  const facts = [text(origin), days, gtin, t('events', { count: events.length })].filter(Boolean).join(' · ')
  return (
    <li className={css.row}>
      <div>
        <span className={css.title}>{lot}</span>
        <p className={css.soft}>{facts}</p>
      </div>
      <div className={css.buttons}>
        {toggle('trace')}
        {toggle('code')}
        <Button component="a" href={path} target="_blank" variant="default" size="xs">
          {t('page')}
        </Button>
        {onEdit && (
          <>
            <Button variant="default" size="xs" onClick={onEdit}>
              {t('edit')}
            </Button>
            <Button variant="subtle" color="gray" size="xs" onClick={() => remove.send({ params: { batchId: id } })}>
              {t('remove')}
            </Button>
          </>
        )}
      </div>
      {shown === 'code' && (
        <div className={css.whole}>
          <QrCode text={location.origin + path} alt={t('codeOf', { lot })} size={160} fileName={`${lot}.png`} />
          <p className={css.soft}>{location.origin + path}</p>
        </div>
      )}
      {shown === 'trace' && (
        <div className={css.whole}>
          <EventList batch={batch} />
          {onEdit && <EventForm batchId={id} />}
          {onEdit && <EventImport batchId={id} />}
        </div>
      )}
    </li>
  )
}
