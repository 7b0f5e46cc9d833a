import type { Brand } from '#contracts/platform/house'

/** What the form changes; the logo is changed by itself. */
export type Look = Pick<Brand, 'name' | 'tagline' | 'accent' | 'type' | 'links'>

export function lookOf({ name, tagline, accent, type, links }: Brand): Look {
  return { name, tagline, accent, type, links }
}

/** Colours that stand well by day and by night. */
export const swatches = [
  '#E4572E',
  '#C2255C',
  '#9C36B5',
  '#5F3DC4',
  '#1864AB',
  '#0B7285',
  '#2B8A3E',
  '#8A5A00',
  '#343A40',
]
