import { sql } from 'kysely'

import { draft } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { removeFile } from '../jobs.ts'

const ofService = ['service_answer', 'service_event', 'service_rating', 'service_case'] as const

/** Takes away what these people of the demo wrote to the shop and was answered. What they wrote to others goes with them. */
export async function removeDemoConversations(work: Work, personIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from messaging.conversation where kind = 'service' and person_id = any(${personIds})
    order by id for update`.execute(work.tx)
  const ids = rows.map(({ id }) => id)
  for (const table of [...ofService, 'message'] as const)
    await sql`delete from ${sql.table(`messaging.${table}`)} where conversation_id = any(${ids})`.execute(work.tx)
  const { rows: pictures } = await sql<{ key: string }>`
    delete from messaging.picture where conversation_id = any(${ids}) returning key`.execute(work.tx)
  for (const { key } of pictures) work.enqueue(draft(removeFile, { key }))
  await sql`delete from messaging.conversation where id = any(${ids})`.execute(work.tx)
}
