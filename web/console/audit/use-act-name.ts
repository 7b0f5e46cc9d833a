import { useWords } from '#web/shared/i18n/words.ts'
import { auditWords } from './words.ts'

type Key = keyof (typeof auditWords.texts)['zh-CN']

/** An act in words; one that has no words yet as it is written: `catalogue.price-changed` → “price changed”. */
export function useActName(): (act: string) => string {
  const t = useWords(auditWords)
  return (act) => (isNamed(act) ? t(act) : act.replace(/^[^.]*\./, '').replaceAll('-', ' '))
}

function isNamed(act: string): act is Key {
  return act in auditWords.texts['zh-CN']
}
