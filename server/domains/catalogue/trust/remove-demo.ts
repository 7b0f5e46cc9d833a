import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { dropIllustrations } from './illustration/keep.ts'

/** Removes what the demo said to make its products trusted; gives the keys of the files that go with it and its products. */
export async function removeDemoTrust(work: Work): Promise<string[]> {
  const certificates = await writing(work)
    .deleteFrom('catalogue.certificate')
    .where('is_demo', '=', true)
    .returning(['pdf_key', 'illustration_id'])
    .execute()
  const models = await writing(work)
    .selectFrom('catalogue.model')
    .innerJoin('catalogue.product', 'catalogue.product.id', 'product_id')
    .select('key')
    .where('is_demo', '=', true)
    .execute()
  const pictures = certificates.flatMap((row) => row.illustration_id ?? [])
  const papers = certificates.flatMap((row) => row.pdf_key ?? [])
  return [...papers, ...models.map(({ key }) => key), ...(await dropIllustrations(work, pictures))]
}
