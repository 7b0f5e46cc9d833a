import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { takeAway } from './article/write.ts'
import { dropLater } from './media/keep.ts'
import { writing } from './tables.ts'

/** Guests neither write nor subscribe; what there is of somebody goes over all the same. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    insert into columns.subscription (column_id, person_id, subscribed_at, seen_at)
    select column_id, ${intoId}, subscribed_at, seen_at from columns.subscription where person_id = ${fromId}
    on conflict do nothing`.execute(work.tx)
  await sql`delete from columns.subscription where person_id = ${fromId}`.execute(work.tx)
  await sql`
    update columns.author set person_id = ${intoId} where person_id = ${fromId} and column_id not in (
      select column_id from columns.author where person_id = ${intoId})`.execute(work.tx)
  await sql`delete from columns.author where person_id = ${fromId}`.execute(work.tx)
  await sql`update columns.article set author_id = ${intoId} where author_id = ${fromId}`.execute(work.tx)
  await sql`update columns.media set owner_id = ${intoId} where owner_id = ${fromId}`.execute(work.tx)
}

/** Everything this domain keeps of a person. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    articles: await rows(sql`
      select id, title, text, state, created_at as "createdAt", published_at as "publishedAt"
      from columns.article where author_id = ${personId} and state <> 'removed' order by id`),
    columns: await rows(sql`
      select title, badge, author.state, invited_at as "invitedAt" from columns.author as author
      join columns.column as own on own.id = column_id where person_id = ${personId} order by invited_at`),
    columnSubscriptions: await rows(sql`
      select title, subscribed_at as "subscribedAt" from columns.subscription
      join columns.column as own on own.id = column_id where person_id = ${personId} order by subscribed_at`),
  }
}

/** Their articles go as if they had removed them; they write and subscribe nowhere any more. */
async function erase(work: Work, personId: string): Promise<void> {
  const articles = await writing(work)
    .selectFrom('columns.article')
    .selectAll()
    .where('author_id', '=', personId)
    .where('state', '<>', 'removed')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  for (const article of articles) await takeAway(work, article)
  const loose = await writing(work)
    .deleteFrom('columns.media')
    .where('owner_id', '=', personId)
    .where('article_id', 'is', null)
    .returning('sizes')
    .execute()
  dropLater(work, loose)
  await sql`delete from columns.author where person_id = ${personId}`.execute(work.tx)
  await sql`delete from columns.subscription where person_id = ${personId}`.execute(work.tx)
}

export const columnsPerson: Contributor = { domain: 'columns', merge, export: exportPerson, erase }
