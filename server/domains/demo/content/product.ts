/** A product of the demo brand, as it is written down; prices in fen. */
export interface DemoProduct {
  readonly handle: string
  /** Name of the drawing in the Fluent emoji set, and the hue (degrees) of the ground it stands on. */
  readonly art: readonly [name: string, hue: number]
  readonly category: DemoCategory
  readonly zh: readonly [title: string, subtitle: string, description: string]
  readonly en: readonly [title: string, subtitle: string, description: string]
  readonly price: number
  readonly compareAt?: number
  readonly choices?: DemoChoices
  readonly stock: number
}

/** One option with its values in both languages; each value may cost more than the first. */
export interface DemoChoices {
  readonly zh: readonly [name: string, ...values: string[]]
  readonly en: readonly [name: string, ...values: string[]]
  readonly more: readonly number[]
}

export const demoCategories = {
  tea: { zh: '茶与饮', en: 'Tea & drinks' },
  snack: { zh: '零食点心', en: 'Snacks & sweets' },
  beauty: { zh: '美妆个护', en: 'Beauty & care' },
  home: { zh: '家居生活', en: 'Home & living' },
  wear: { zh: '穿搭配饰', en: 'Clothes & accessories' },
} as const

export type DemoCategory = keyof typeof demoCategories
