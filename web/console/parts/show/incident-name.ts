import type { Incident } from '#contracts/live'
import { showWords } from './words.ts'

type Key = keyof (typeof showWords.texts)['zh-CN']

/** What went wrong, in words; a code that has none yet is shown as it is. */
export function incidentName({ code }: Incident, t: (key: Key) => string): string {
  const key = `incident.${code}`
  return isKey(key) ? t(key) : code
}

function isKey(key: string): key is Key {
  return key in showWords.texts['zh-CN']
}
