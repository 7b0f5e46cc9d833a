import type { ModelFault } from '#contracts/catalogue'
import { refuse } from '../../../refusals.ts'

/** The refusal of a model, naming the field, what is wrong, and where in it. */
export function fault(reason: ModelFault, more: Readonly<Record<string, unknown>> = {}): Error {
  return refuse.badModel({ field: 'file', reason, ...more })
}
