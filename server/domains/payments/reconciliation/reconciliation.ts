import type { DifferenceKind } from '#contracts/payments'

/** One movement of money as one side has it. */
export interface Movement {
  readonly kind: 'capture' | 'refund'
  /** What the provider calls it. */
  readonly reference: string
  /** What we call it. */
  readonly ourId: string | undefined
  readonly amount: number
  readonly currency: string
}

export interface OurMovement extends Movement {
  readonly ourId: string
  readonly paymentId: string
}

export interface FoundDifference {
  readonly kind: DifferenceKind
  readonly subject: 'capture' | 'refund'
  readonly reference: string
  readonly ourId: string | undefined
  readonly paymentId: string | undefined
  readonly ours: number | undefined
  readonly theirs: number | undefined
  readonly currency: string
}

/**
 * Lays a statement beside our books. A line is matched by our id, or else by the provider's number; each of ours is matched
 * once, so that a line that stands twice is missing here the second time.
 */
export function compare(
  theirs: readonly Movement[],
  ours: readonly OurMovement[],
): { matched: number; differences: FoundDifference[] } {
  const byName = new Map<string, OurMovement>()
  for (const one of ours) {
    byName.set(`${one.kind} ${one.ourId}`, one)
    byName.set(`${one.kind} = ${one.reference}`, one)
  }
  const left = new Set(ours)
  const differences: FoundDifference[] = []
  let matched = 0
  for (const line of theirs) {
    const own = byName.get(`${line.kind} ${line.ourId}`) ?? byName.get(`${line.kind} = ${line.reference}`)
    const isFirst = own !== undefined && left.delete(own)
    if (!own || !isFirst) differences.push(missingHere(line))
    else if (own.amount !== line.amount || own.currency !== line.currency) differences.push(differs(line, own))
    else matched++
  }
  return { matched, differences: [...differences, ...[...left].map(missingThere)] }
}

function missingHere({ kind, reference, ourId, amount, currency }: Movement): FoundDifference {
  const base = { kind: 'missing-here', subject: kind, reference, ourId, paymentId: undefined } as const
  return { ...base, ours: undefined, theirs: amount, currency }
}

function missingThere({ kind, reference, ourId, paymentId, amount, currency }: OurMovement): FoundDifference {
  const base = { kind: 'missing-there', subject: kind, reference, ourId, paymentId } as const
  return { ...base, ours: amount, theirs: undefined, currency }
}

function differs(line: Movement, own: OurMovement): FoundDifference {
  const { kind: subject, reference, currency } = line
  const base = { kind: 'amount-differs', subject, reference, ourId: own.ourId, paymentId: own.paymentId } as const
  return { ...base, ours: own.amount, theirs: line.amount, currency }
}
