import type { Template } from '#contracts/moderation'

/** What can be decided by one touch: a template, or what the ladder advises. */
export type Choice = Pick<Template, 'decision' | 'rule' | 'minutes'> & { readonly id?: string | undefined }

/** So many templates have a key. */
export const keyed = 9
