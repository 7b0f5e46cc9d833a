import type { Problem } from '../wire/problem.ts'
import type { Language } from './language.ts'

/**
 * Sentences for refusals by code; `{{field}}` is filled in from what the refusal tells besides. One text is the Chinese one:
 * English readers then get the server's own sentence, which is English.
 */
export type RefusalWords = Readonly<Record<string, string | Readonly<Record<Language, string>>>>

const table = new Map<string, RefusalWords[string]>()

/** Adds sentences; screens bring those of their domain, the shells those that any call may get. */
export function knowRefusals(words: RefusalWords): void {
  for (const [code, sentences] of Object.entries(words)) table.set(code, sentences)
}

/** The sentence for a refusal in the person's language, else the server's own. */
export function sayRefusal(problem: Problem, language: Language): string {
  const known = table.get(problem.code)
  const sentence = typeof known === 'string' ? (language === 'zh-CN' ? known : undefined) : known?.[language]
  return fill(sentence ?? problem.message, problem.details)
}

function fill(sentence: string, details: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''))
}
