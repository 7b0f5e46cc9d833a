import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { dropIllustrations } from './illustration/keep.ts'

const unusedMs = 86_400_000

/** Forgets what was removed before an instant, and pictures that nothing names after a day; gives the keys of their files. */
export async function sweepTrust(work: Work, before: Date): Promise<string[]> {
  const tx = writing(work)
  const papers = await tx
    .deleteFrom('catalogue.certificate')
    .where('removed_at', '<', before)
    .returning('pdf_key')
    .execute()
  const models = await tx.deleteFrom('catalogue.model').where('removed_at', '<', before).returning('key').execute()
  for (const table of ['catalogue.batch', 'catalogue.story', 'catalogue.endorsement'] as const)
    await tx.deleteFrom(table).where('removed_at', '<', before).execute()
  const pictures = await dropUnused(work)
  return [...papers.flatMap((row) => row.pdf_key ?? []), ...models.map(({ key }) => key), ...pictures]
}

async function dropUnused(work: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from catalogue.illustration picture
    where made_at < ${new Date(work.now.getTime() - unusedMs)}
      and not exists (select from catalogue.certificate where illustration_id = picture.id)
      and not exists (select from catalogue.endorsement where illustration_id = picture.id)
      and not exists (select from catalogue.guide where illustration_ids @> array[picture.id])
      and not exists (select from catalogue.story where cover_id = picture.id or illustration_ids @> array[picture.id])
    `.execute(work.tx)
  return dropIllustrations(
    work,
    rows.map(({ id }) => id),
  )
}
