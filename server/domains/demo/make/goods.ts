import { readFile } from 'node:fs/promises'

import type { ProductDraft } from '#contracts/catalogue'
import { addPicture, createCategory, createProduct, storePicture } from '#domains/catalogue/index'
import { type DemoCategory, type DemoChoices, type DemoProduct, demoCategories } from '../content/product.ts'
import { productsToKeep } from '../content/products-to-keep.ts'
import { productsToTaste } from '../content/products-to-taste.ts'
import type { Pieces } from './pieces.ts'

/** Makes the demo's categories and products with their pictures; gives the products' ids by handle. */
export async function makeGoods(pieces: Pieces): Promise<Map<string, string>> {
  const categories = await makeCategories(pieces)
  const ids = new Map<string, string>()
  for (const product of [...productsToTaste, ...productsToKeep]) {
    const { handle } = product
    const made = pieces.find(`product/${handle}`)
    const bytes = await readFile(new URL(`../picture/product/${handle}.webp`, import.meta.url))
    const picture = made ? undefined : await storePicture(pieces.house.storage, bytes)
    const id = await pieces.make(`product/${handle}`, async (work) => {
      const productId = await createProduct(work, draftOf(product, categories.get(product.category)), { isDemo: true })
      if (picture) await addPicture(work, productId, picture, { zh: product.zh[0], en: product.en[0] })
      return productId
    })
    ids.set(handle, id)
  }
  return ids
}

async function makeCategories(pieces: Pieces): Promise<Map<DemoCategory, string>> {
  const ids = new Map<DemoCategory, string>()
  for (const key of Object.keys(demoCategories) as DemoCategory[]) {
    const draft = { title: demoCategories[key], handle: key }
    ids.set(key, await pieces.make(`category/${key}`, (work) => createCategory(work, draft)))
  }
  return ids
}

function draftOf(product: DemoProduct, categoryId: string | undefined): ProductDraft {
  const { handle, zh, en, price, compareAt, choices, stock } = product
  const of = (more: number) => ({ price: price + more, ...(compareAt && { compareAt: compareAt + more }) })
  const variants = choices
    ? choices.more.map((more, place) => ({
        values: [choices.en[place + 1] ?? ''],
        stock: shareOf(stock, choices, place),
        ...of(more),
      }))
    : [{ values: [], stock, ...of(0) }]
  return {
    handle,
    status: 'active',
    title: { zh: zh[0], en: en[0] },
    subtitle: { zh: zh[1], en: en[1] },
    description: { zh: `<p>${zh[2]}</p>`, en: `<p>${en[2]}</p>` },
    ...(categoryId && { categoryId }),
    ...(choices && { options: [optionOf(choices)] }),
    variants,
  }
}

function optionOf({ zh, en }: DemoChoices) {
  const [zhName, ...zhValues] = zh
  const [name, ...values] = en
  return { name, values, labels: { zh: { name: zhName, values: zhValues }, en: { name, values } } }
}

/** The stock is split evenly over the choices, what is left over goes to the first. */
function shareOf(stock: number, { more }: DemoChoices, place: number): number {
  const each = Math.floor(stock / more.length)
  return place === 0 ? stock - each * (more.length - 1) : each
}
