import type { CaseReason, Decision } from '#contracts/moderation'

/** A decision ready to be made by one key, 1 to 9. */
export interface Template {
  readonly key: string
  readonly decision: Decision
  readonly rule: CaseReason
  readonly minutes?: number
}

const day = 1440

export const templates: readonly Template[] = [
  { key: '1', decision: 'keep', rule: 'other' },
  { key: '2', decision: 'note', rule: 'attack' },
  { key: '3', decision: 'hide', rule: 'attack' },
  { key: '4', decision: 'hide', rule: 'ads' },
  { key: '5', decision: 'hide', rule: 'porn' },
  { key: '6', decision: 'mute', rule: 'attack', minutes: day },
  { key: '7', decision: 'mute', rule: 'ads', minutes: 7 * day },
  { key: '8', decision: 'ban', rule: 'violence', minutes: 30 * day },
  { key: '9', decision: 'ban', rule: 'fraud', minutes: 0 },
]
