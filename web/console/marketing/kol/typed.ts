import type { KolDraft, Presence } from '#contracts/partners'

/** What is known of a KOL as it stands in its form. */
export interface Typed extends Omit<KolDraft, 'fields' | 'presences'> {
  /** As one line, separated by commas. */
  readonly fields: string
  readonly presences: readonly TypedPresence[]
}

export interface TypedPresence extends Omit<Presence, 'url'> {
  readonly url: string
}

export const blank: Typed = { about: '', fields: '', presences: [], contact: '', note: '' }
export const blankPresence: TypedPresence = { platform: 'xiaohongshu', name: '', url: '', followers: 0 }

export function typedOf({ about, fields, presences, contact, note }: KolDraft): Typed {
  const typed = presences.map(({ url = '', ...rest }) => ({ ...rest, url }))
  return { about, contact, note, fields: fields.join('，'), presences: typed }
}

/** What is sent; undefined while something is missing. */
export function draftOf({ fields, presences, ...rest }: Typed): KolDraft | undefined {
  if (presences.some(({ name, url }) => name.trim() === '' || (url !== '' && !url.startsWith('https://'))))
    return undefined
  const named = fields.split(/[,，、]/).map((field) => field.trim())
  return {
    ...rest,
    fields: [...new Set(named)].filter((field) => field !== '').slice(0, 10),
    presences: presences.map(({ url, name, ...shown }) => ({ ...shown, name: name.trim(), ...(url && { url }) })),
  }
}
