import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { getShowReport, type ShowReport, writeReportNote } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import { tell } from '../../ui/toast/toast.ts'
import { useTellRefusal } from '../../ui/toast/use-tell-refusal.ts'
import { When } from '../../ui/value/When.tsx'
import { useCommand } from '../../wire/use-command.ts'
import css from '../Report.module.css'
import { reportWords } from '../words.ts'

const parts = ['again', 'otherwise'] as const

/** What to do again and what to do otherwise, kept with the report. */
export function Note({ report }: { readonly report: ShowReport }) {
  const t = useWords(reportWords)
  const { note, mayNote } = report
  return (
    <section className={css.part} aria-labelledby="report-note">
      <h2 id="report-note">{t('note')}</h2>
      {!mayNote && <p className={css.note}>{t('readOnly')}</p>}
      {mayNote ? <NoteForm report={report} /> : <Written report={report} />}
      {note && (
        <p className={css.note}>
          {t('writtenBy', { name: note.by })} <When at={note.at} />
        </p>
      )}
    </section>
  )
}

function NoteForm({ report: { show, note } }: { readonly report: ShowReport }) {
  const t = useWords(reportWords)
  const [texts, setTexts] = useState({ again: note?.again ?? '', otherwise: note?.otherwise ?? '' })
  const writing = useCommand(writeReportNote, {
    changes: [getShowReport],
    onDone: () => tell(t('saved'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const isChanged = parts.some((part) => texts[part] !== (note?.[part] ?? ''))
  return (
    <>
      <div className={css.notes}>
        {parts.map((part) => (
          <Textarea
            key={part}
            label={t(part)}
            placeholder={t('notePlaceholder')}
            autosize
            minRows={3}
            maxRows={14}
            maxLength={4_000}
            value={texts[part]}
            onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [part]: value }))}
          />
        ))}
      </div>
      <div className={css.acts}>
        <Button
          disabled={!isChanged}
          loading={writing.isSending}
          onClick={() => writing.send({ params: { showId: show.id }, body: texts })}
        >
          {t('save')}
        </Button>
      </div>
    </>
  )
}

function Written({ report: { note } }: { readonly report: ShowReport }) {
  const t = useWords(reportWords)
  if (!note) return <p>{t('nothingWritten')}</p>
  return (
    <div className={css.notes}>
      {parts.map((part) => (
        <div key={part}>
          <strong>{t(part)}</strong>
          <p className={css.written}>{note[part] || '—'}</p>
        </div>
      ))}
    </div>
  )
}
