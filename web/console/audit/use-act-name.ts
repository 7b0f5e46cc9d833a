import type { AuditEntry } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { auditWords } from './words.ts'

type Key = keyof (typeof auditWords.texts)['zh-CN']

/** An act in words; one that has no words yet as it is written: `catalogue.price-changed` → “price changed”. */
export function useActName(): (act: string) => string {
  const t = useWords(auditWords)
  return (act) => (isNamed(act) ? t(act) : act.replace(/^[^.]*\./, '').replaceAll('-', ' '))
}

/** Whom or what an act was done to, as it was called then. */
export function useSubjectName(): (subject: AuditEntry['subject']) => string {
  const t = useWords(auditWords)
  return ({ kind, id, name }) => name ?? (kind === 'house' && isNamed(id) ? t(id) : id)
}

function isNamed(key: string): key is Key {
  return key in auditWords.texts['zh-CN']
}
