import { RE2JS } from 're2js'

import type { RuleAction } from '#contracts/moderation'
import { hostsIn, isBelow } from './link.ts'

export interface ListedRule {
  readonly id: string
  readonly kind: 'link' | 'pattern'
  readonly value: string
  readonly action: RuleAction
}

/** Which rules a text meets, and the hosts it points at that no rule allows. */
export interface Met {
  readonly rules: readonly ListedRule[]
  readonly hosts: readonly string[]
}

export type RuleBook = (text: string) => Met

/** A pattern in RE2's language, read without regard to case. Undefined when it is none. */
export function readPattern(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
  } catch {
    return undefined
  }
}

/** Patterns take time in proportion to the text whatever they are (RE2), so nobody can stall the house with one. */
export function ruleBook(list: readonly ListedRule[]): RuleBook {
  const links = list.filter(({ kind }) => kind === 'link')
  const patterns = list.flatMap((rule) => {
    const pattern = rule.kind === 'pattern' ? readPattern(rule.value) : undefined
    return pattern ? [{ rule, pattern }] : []
  })
  return (text) => {
    const found = hostsIn(text).map((host) => ({
      host,
      rule: links.filter(({ value }) => isBelow(host, value)).toSorted((a, b) => b.value.length - a.value.length)[0],
    }))
    const met = [
      ...found.flatMap(({ rule }) => rule ?? []),
      ...patterns.filter(({ pattern }) => pattern.matcher(text).find()).map(({ rule }) => rule),
    ]
    return {
      rules: met.filter(({ action }) => action !== 'allow'),
      hosts: found.filter(({ rule }) => rule?.action !== 'allow').map(({ host }) => host),
    }
  }
}
