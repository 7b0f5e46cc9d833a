import { type Static, Type } from 'typebox'

/** Why something is reported; the house's rules have the same names. */
export const caseReasons = ['attack', 'ads', 'porn', 'violence', 'fraud', 'other'] as const
export const CaseReason = Type.Enum([...caseReasons])
export type CaseReason = Static<typeof CaseReason>
