import type { ProposalState } from '#contracts/community'

/** What a vote came to. */
export interface Count {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** How many could vote. */
  readonly eligible: number
}

/** Passed when enough took part, and enough of those who took a side said yes. */
export function outcomeOf(
  { yes, no, abstain, eligible }: Count,
  { quorumPercent, sharePercent }: { readonly quorumPercent: number; readonly sharePercent: number },
): 'passed' | 'failed' {
  const all = yes + no + abstain
  if (yes + no === 0 || all * 100 < eligible * quorumPercent) return 'failed'
  return yes * 100 >= (yes + no) * sharePercent ? 'passed' : 'failed'
}

/** How long a proposal waits for supporters. */
export const gatherMs = 14 * 86_400_000
export const hourMs = 3_600_000

/** Before the vote it can be taken back; after it, it is everybody's. */
export const isWithdrawable = (state: ProposalState) => state === 'gathering' || state === 'discussing'

/** Rules as they are kept: each once, none empty. */
export function tidyRules(rules: readonly string[], clean: (rule: string) => string): string[] {
  return [...new Set(rules.map(clean))].filter(Boolean)
}

export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((rule, nth) => rule === other[nth])
}
