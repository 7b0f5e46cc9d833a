import { importBatchEvents } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from '../Rows.module.css'
import { batchChanges as changes } from './changes.ts'
import { consoleBatchWords } from './words.ts'

const bytesMax = 1024 * 1024
const reasons = ['no-instant', 'unknown-step', 'too-long', 'crooked-row', 'no-object'] as const

/** Reads events from a file; where some cannot be read, says each by its line. */
export function EventImport({ batchId }: { readonly batchId: string }) {
  const t = useWords(consoleBatchWords)
  const upload = useUpload(importBatchEvents, {
    changes,
    onDone: ({ added, known }) => tell(t('imported', { added, known }), { tone: 'done' }),
  })
  const send = ([file]: readonly File[]) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    upload.send({ params: { batchId }, body })
  }
  const faults = faultsOf(upload.problem?.details.faults)
  return (
    <section aria-label={t('importEvents')}>
      <FileDrop
        label={t('importEvents')}
        accept=".csv,.json,text/csv,application/json"
        maxBytes={bytesMax}
        isBusy={upload.isSending}
        onFiles={send}
      />
      <p className={css.soft}>{t('importNote')}</p>
      {faults.length === 0 && <ProblemNote problem={upload.problem} />}
      {faults.length > 0 && (
        <div role="alert">
          <strong>{t('faults', { count: Number(upload.problem?.details.more ?? faults.length) })}</strong>
          <ul>
            {faults.map(({ line, field, reason, value }) => (
              <li key={`${line} ${field}`}>
                {t('line', { line })} · {field} · {t(reason)}
                {value && ` (${value})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

interface Fault {
  readonly line: number
  readonly field: string
  readonly reason: (typeof reasons)[number]
  readonly value: string
}

/** The faults that a refusal names; what it does not is left out. */
function faultsOf(told: unknown): Fault[] {
  if (!Array.isArray(told)) return []
  return told.flatMap((one: Partial<Record<keyof Fault, unknown>>) => {
    const reason = reasons.find((known) => known === one.reason)
    if (!reason) return []
    return [{ line: Number(one.line), field: String(one.field), reason, value: String(one.value ?? '') }]
  })
}
