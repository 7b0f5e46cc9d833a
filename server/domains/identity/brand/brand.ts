import type { Brand } from '#contracts/platform/house'

export type Look = Omit<Brand, 'logo' | 'changedAt'>

/** How a house looks before anybody has given it a name. */
export const defaultLook: Look = {
  name: { 'zh-CN': '夜市', en: 'Nightmarket' },
  tagline: { 'zh-CN': '灯一亮，就开播', en: 'When the lanterns light, we are live' },
  accent: '#E4572E',
  type: 'system',
  links: [],
}

/** A square picture of the house, in the storage under `key`. */
export interface Logo {
  readonly key: string
  readonly width: number
  readonly height: number
}
