import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { dropIllustrations } from './illustration/keep.ts'

const unusedMs = 86_400_000

/** Forgets what was removed before an instant, and pictures that nothing names after a day; gives the keys of their files. */
export async function sweepTrust(work: Work, before: Date): Promise<string[]> {
  const tx = writing(work)
  const gone = await tx
    .deleteFrom('catalogue.certificate')
    .where('removed_at', '<', before)
    .returning('pdf_key')
    .execute()
  await tx.deleteFrom('catalogue.batch').where('removed_at', '<', before).execute()
  const models = await tx.deleteFrom('catalogue.model').where('removed_at', '<', before).returning('key').execute()
  const unused = await sql<{ id: string }>`
    select id from catalogue.illustration
    where made_at < ${new Date(work.now.getTime() - unusedMs)}
      and not exists (select from catalogue.certificate where illustration_id = illustration.id)`.execute(tx)
  const pictures = await dropIllustrations(
    work,
    unused.rows.map(({ id }) => id),
  )
  return [...gone.flatMap((row) => row.pdf_key ?? []), ...models.map(({ key }) => key), ...pictures]
}
