import type { Texts } from '#contracts/catalogue'
import { findFindableProducts, findProductCards, listProductIds, readingCatalogue } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import { type Description, withoutMarks } from '../document/document.ts'
import type { Findable } from './kind.ts'
import { inLanguage } from './language.ts'

const lines = (texts: Texts) => [texts.zh, texts.en].filter((text) => text !== undefined && text !== '') as string[]

export const products: Findable = {
  kind: 'product',
  isNamed: true,
  async read(db, refs) {
    const rows = await findFindableProducts(readingCatalogue(db), refs)
    return new Map(
      rows.map(({ id, title, subtitle, description, vendor, tags, createdAt }): [string, Description] => {
        const words = [...lines(subtitle), vendor, ...tags, ...lines(description).map(withoutMarks)]
        return [id, { names: lines(title), text: words.join('\n'), at: createdAt, people: 0 }]
      }),
    )
  },
  async show(db, refs, { language, marker }) {
    const reader = readingCatalogue(db)
    const [cards, rows] = await Promise.all([findProductCards(reader, refs), findFindableProducts(reader, refs)])
    return new Map(
      rows.flatMap((row) => {
        const product = cards.get(row.id)
        if (!product) return []
        const words = [
          ...lines(row.subtitle),
          row.vendor,
          row.tags.join(' '),
          ...lines(row.description).map(withoutMarks),
        ]
        const text = marker.around(words)
        return [
          [
            row.id,
            present({ kind: 'product' as const, title: marker.mark(inLanguage(row.title, language)), text, product }),
          ],
        ]
      }),
    )
  },
  list: (db, after, limit) => listProductIds(readingCatalogue(db), after, limit),
}
