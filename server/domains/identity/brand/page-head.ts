import type { House } from '#platform/house'
import { gateOf } from '../auth/gate.ts'
import { reading } from '../tables.ts'
import { readBrand } from './queries.ts'

/** The house's name and tagline in its language, for the head of a page. */
export async function pageHeadOf(house: House) {
  const { language } = await gateOf(house).rules()
  const { name, tagline } = await readBrand(reading(house.db))
  return { title: name[language], description: tagline[language], language }
}
