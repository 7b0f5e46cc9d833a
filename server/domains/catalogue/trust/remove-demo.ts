import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { dropIllustrations } from './illustration/keep.ts'

/** Removes what the demo said to make its products trusted; gives the keys of the files that go with it and its products. */
export async function removeDemoTrust(work: Work): Promise<string[]> {
  const tx = writing(work)
  const demo = ['is_demo', '=', true] as const
  const papers = await tx
    .deleteFrom('catalogue.certificate')
    .where(...demo)
    .returning(['pdf_key', 'illustration_id as picture'])
    .execute()
  const faces = await tx
    .deleteFrom('catalogue.endorsement')
    .where(...demo)
    .returning('illustration_id as picture')
    .execute()
  const stories = await tx
    .deleteFrom('catalogue.story')
    .where(...demo)
    .returning(['cover_id as picture', 'illustration_ids as pictures'])
    .execute()
  const ofDemo = tx
    .selectFrom('catalogue.product')
    .select('id')
    .where(...demo)
  const guides = await tx
    .deleteFrom('catalogue.guide')
    .where('product_id', 'in', ofDemo)
    .returning('illustration_ids as pictures')
    .execute()
  const models = await tx.deleteFrom('catalogue.model').where('product_id', 'in', ofDemo).returning('key').execute()
  const single = [...papers, ...faces, ...stories].flatMap(({ picture }) => picture ?? [])
  const pictures = [...single, ...[...stories, ...guides].flatMap((row) => row.pictures)]
  const files = [...papers.flatMap((row) => row.pdf_key ?? []), ...models.map(({ key }) => key)]
  return [...files, ...(await dropIllustrations(work, [...new Set(pictures)]))]
}
