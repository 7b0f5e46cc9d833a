import type { Translate } from '#web/shared/i18n/words.ts'
import type { productWords } from './words.ts'

type Key = typeof productWords extends { texts: { 'zh-CN': Readonly<Record<infer K, string>> } } ? K : never

const plain: Readonly<Record<string, Key>> = {
  title: 'fieldTitle',
  subtitle: 'fieldSubtitle',
  description: 'fieldDescription',
  handle: 'fieldHandle',
  status: 'fieldStatus',
  vendor: 'fieldVendor',
  category: 'fieldCategory',
  tags: 'fieldTags',
  options: 'fieldOptions',
  media: 'fieldMedia',
  kept: 'fieldKept',
  price: 'price',
  compareAt: 'compareAt',
  sku: 'sku',
  barcode: 'barcode',
  weightGrams: 'weight',
  stock: 'stock',
  stockPolicy: 'policy',
  alt: 'altWords',
}

/** The field of a change as people say it: `variants[红 / S].price` is 红 / S · 价格. */
export function sayField(field: string, t: Translate<Key>): string {
  const parts: string[] = []
  for (const [, name = '', subject] of field.matchAll(/([A-Za-z]+)(?:\[((?:[^\][]|\[[^\]]*\])*)\])?/g)) {
    if (name === 'zh') parts.push(t('chinese'))
    else if (name === 'en') parts.push(t('english'))
    else if (name === 'variants') parts.push(subject || t('onlyVariant'))
    else {
      const key = plain[name]
      parts.push(key ? t(key) : name)
      if (subject) parts.push(subject)
    }
  }
  return parts.join(' · ')
}
