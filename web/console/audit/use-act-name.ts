import type { AuditEntry } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { actWords } from './acts/words.ts'
import { auditWords } from './words.ts'

/** An act in words, or its domain; one that has no words yet as it is written: `catalogue.price-changed` → “price changed”. */
export function useActName(): (act: string) => string {
  const t = useWords(actWords)
  return (act) => (act in actWords.texts.en ? t(act) : act.replace(/^[^.]*\./, '').replaceAll('-', ' '))
}

/** Whom or what an act was done to, as it was called then. */
export function useSubjectName(): (subject: AuditEntry['subject']) => string {
  const t = useWords(auditWords)
  return ({ kind, id, name }) => name ?? (kind === 'house' && (id === 'settings' || id === 'brand') ? t(id) : id)
}
