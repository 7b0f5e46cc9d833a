import { Button } from '@mantine/core'
import type { AuditEntry } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Audit.module.css'
import { useActName, useSubjectName } from './use-act-name.ts'
import { auditWords } from './words.ts'

interface Props {
  readonly entry: AuditEntry | undefined
  readonly onActor: (actorId: string) => void
}

/** One act with everything that was written down of it. */
export function AuditDetail({ entry, onActor }: Props) {
  const t = useWords(auditWords)
  const actName = useActName()
  const subjectName = useSubjectName()
  if (!entry) return null
  const details = Object.entries(entry.details)
  return (
    <div className={css.detail}>
      <h2>{actName(entry.act)}</h2>
      <p className={css.note}>
        {entry.actor.name} · <When at={entry.at} as="day" />
      </p>
      <p>{subjectName(entry.subject)}</p>
      <Button variant="default" size="compact-sm" className={css.only} onClick={() => onActor(entry.actor.id)}>
        {t('onlyActor')}
      </Button>
      <h3>{t('details')}</h3>
      {details.length === 0 && <p className={css.note}>{t('noDetails')}</p>}
      <dl className={css.details}>
        {details.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isChange(value) ? `${written(value.before)} → ${written(value.after)}` : written(value)}</dd>
          </div>
        ))}
      </dl>
      <code className={css.code}>{`${entry.act} · ${entry.subject.kind} ${entry.subject.id}`}</code>
    </div>
  )
}

function isChange(value: unknown): value is { before: unknown; after: unknown } {
  return typeof value === 'object' && value !== null && 'before' in value && 'after' in value
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
