import type { CircleRight, CircleRole } from '#contracts/community'

/** The one table of who may what in a circle. */
export const rightsOf: Readonly<Record<CircleRole, readonly CircleRight[]>> = {
  owner: ['post', 'recommend', 'decide', 'remove-member', 'keep-order', 'edit', 'appoint', 'archive', 'hand-over'],
  moderator: ['post', 'recommend', 'decide', 'remove-member', 'keep-order'],
  core: ['post', 'recommend'],
  member: ['post'],
}

export function hasRight(role: CircleRole | undefined, right: CircleRight): boolean {
  return role !== undefined && rightsOf[role].includes(right)
}

const ranks = { owner: 3, moderator: 2, core: 1, member: 0 } as const

/** Whether one may act upon another: only those who stand below. */
export function isAbove(role: CircleRole, other: CircleRole): boolean {
  return ranks[role] > ranks[other]
}
