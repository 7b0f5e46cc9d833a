/** What of a promotion or a batch of coupons may change, as its history names it. */
export const fields = [
  'title',
  'benefit',
  'conditions',
  'scope',
  'stacking',
  'priority',
  'atMost',
  'startsAt',
  'endsAt',
  'usesLimit',
  'usesPerPerson',
  'threshold',
  'total',
  'perPerson',
  'validity',
  'claimsFrom',
  'claimsUntil',
  'returnRule',
  'membersOnly',
  'isListed',
] as const
export type Field = (typeof fields)[number]

export function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name)
}
