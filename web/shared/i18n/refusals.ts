import type { Problem } from '../wire/problem.ts'
import type { Language } from './language.ts'

/** One language's sentence for a refusal; `{{field}}` is filled in from what the refusal tells besides. */
export type RefusalWords = Readonly<Record<string, Readonly<Record<Language, string>>>>

const table = new Map<string, Readonly<Record<Language, string>>>()

/** Adds sentences by code; screens bring those of their domain, the shells those that any call may get. */
export function knowRefusals(words: RefusalWords): void {
  for (const [code, sentences] of Object.entries(words)) table.set(code, sentences)
}

/** The sentence for a refusal: by its code, else the server's own. */
export function sayRefusal(problem: Problem, language: Language): string {
  return fill(table.get(problem.code)?.[language] ?? problem.message, problem.details)
}

function fill(sentence: string, details: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''))
}
