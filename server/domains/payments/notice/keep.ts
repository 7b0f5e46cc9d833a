import { sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { Notice } from '../provider/port.ts'

export interface NoticeDraft extends Notice {
  readonly provider: ProviderId
  /** The raw body, kept as evidence. */
  readonly body: string
}

/** Keeps notices that were verified, many at once; one that is there already stays as it is. */
export async function keepNotices(work: Work, drafts: readonly NoticeDraft[]): Promise<void> {
  const rows = drafts.map(({ provider, noticeId, merchant, about, body }) => ({
    id: newId(work.now.getTime()),
    provider,
    notice_id: noticeId,
    merchant,
    about,
    body,
  }))
  await sql`
    insert into payments.notice (id, provider, notice_id, received_at, merchant, about, body, try_at)
    select id, provider, notice_id, ${work.now}, merchant, about, body, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (id text, provider text, notice_id text, merchant text, about jsonb, body text)
    on conflict (provider, notice_id) do nothing`.execute(work.tx)
}
