import { sql } from 'kysely'

import { hasCase } from '#domains/moderation/index'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'

/** Whether somebody reported the message of a picture, so that those who keep order may see it; of others they see nothing. */
export async function isReported(db: Database, pictureId: string, actor: Actor): Promise<boolean> {
  if (!actor.may.has('room.moderate')) return false
  const { rows } = await sql<{ id: string }>`
    select id from messaging.message where picture_id = ${pictureId}
    union all select message_id from messaging.withheld where picture_id = ${pictureId}`.execute(db)
  const [row] = rows
  return row !== undefined && hasCase(db, 'message', row.id)
}
