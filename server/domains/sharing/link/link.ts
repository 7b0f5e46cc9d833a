import { createHash, randomBytes } from 'node:crypto'

import type { ShareKind } from '#contracts/sharing'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 60 random bits: nobody comes upon another's link by guessing. */
export function newToken(): string {
  return [...randomBytes(12)].map((byte) => alphabet[byte & 31]).join('')
}

/** What is shared. */
export interface Target {
  readonly kind: ShareKind
  /** Empty for what is only once: the house itself, and an invitation to it. */
  readonly subjectId: string
}

/** Whether this kind of thing is one of many, so that it must be said which. */
export function needsSubject(kind: ShareKind): boolean {
  return kind !== 'home' && kind !== 'invitation'
}

const places: Readonly<Record<ShareKind, (target: string) => string>> = {
  product: (id) => `/products/${id}`,
  show: (id) => `/shows/${id}`,
  group: (id) => `/groups/${id}`,
  help: (id) => `/help/${id}`,
  post: (id) => `/posts/${id}`,
  article: (id) => `/articles/${id}`,
  news: (id) => `/news/${id}`,
  invitation: () => '/invited',
  home: () => '/',
}

/** Where a target lies in the viewer. */
export function placeOf({ kind, subjectId }: Target): string {
  return places[kind](subjectId)
}

/** The address that is handed on. */
export function pathOf(target: Target, token: string): string {
  return `${placeOf(target)}?s=${token}`
}

/** Of visitors without an account so many from one place count a day for one link: a household or an office, not a machine. */
export const mostFromPlace = 20

/** Names a visitor of one link on one day, and tells nothing on any other. */
export function keyOf(secret: Buffer, token: string, day: string, name: string): string {
  return createHash('sha256').update(secret).update(`\n${token}\n${day}\n${name}`).digest('hex').slice(0, 32)
}

/** The day of an instant, by UTC: all that matters is that it is one day everywhere. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** Whether an account that is this old when its owner is first seen with a link was made because of it. */
export function isNewcomer(joinedAt: Date, now: Date): boolean {
  return now.getTime() - joinedAt.getTime() < 86_400_000
}
