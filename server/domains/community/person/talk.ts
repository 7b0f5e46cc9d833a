import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { lockCounts } from '../follow/count.ts'

/** What is kept of somebody's talk, follows and feeds. */
export async function exportTalk(db: Database, personId: string) {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    comments: await rows(sql`
      select id, subject_id as "about", text, state, said_at as "saidAt" from community.comment
      where author_id = ${personId} and state <> 'removed' order by id`),
    likes: await rows(sql`
      select kind, subject_id as "about", liked_at as "likedAt" from community.liking
      where person_id = ${personId} order by liked_at`),
    saves: await rows(sql`
      select kind, subject_id as "about", name as collection, saved_at as "savedAt" from community.saving as saving
      left join community.collection on id = collection_id
      where saving.person_id = ${personId} order by saved_at`),
    follows: await rows(sql`
      select person_id as "personId", followed_at as "followedAt" from community.follow
      where follower_id = ${personId} order by followed_at`),
    muted: await rows(sql`
      select muted_id as "personId", muted_at as "mutedAt" from community.mute where person_id = ${personId}`),
    interests: await rows(sql`
      select kind, target_id as id, weight, at from community.affinity where person_id = ${personId} order by weight desc`),
    notInterested: await rows(sql`
      select post_id as "postId", said_at as "saidAt" from community.not_interested where person_id = ${personId}`),
    feedSettings: await rows(sql`
      select is_personal as "isPersonal" from community.feed_setting where person_id = ${personId}`),
  }
}

/** What somebody said is removed, what they liked, saved and followed is counted no more, and nothing leads to them. */
export async function eraseTalk(work: Work, personId: string): Promise<void> {
  await eraseComments(work, personId)
  await eraseLikesAndSaves(work, personId)
  await eraseFollows(work, personId)
  await sql`update community.comment set reply_to_person = null where reply_to_person = ${personId}`.execute(work.tx)
  await sql`
    update community.comment set mentions = array_remove(mentions, ${personId}),
      text = replace(text, ${`@{${personId}}`}, '@') where ${personId} = any(mentions)`.execute(work.tx)
  for (const table of ['affinity', 'not_interested', 'feed_setting', 'collection', 'person_count'])
    await sql`delete from ${sql.table(`community.${table}`)} where person_id = ${personId}`.execute(work.tx)
}

async function eraseComments(work: Work, personId: string): Promise<void> {
  await lockTalks(work, sql`select kind, subject_id from community.comment where author_id = ${personId}`)
  await sql`
    with gone as (
      select id, kind, subject_id, root_id from community.comment where author_id = ${personId} and state = 'visible'),
    talks as (
      update community.talk set comments = comments - n, is_ranked = false,
        pinned_id = case when pinned_id in (select id from gone) then null else pinned_id end
      from (select kind, subject_id, count(*)::int as n from gone group by kind, subject_id) as less
      where talk.kind = less.kind and talk.subject_id = less.subject_id)
    update community.comment as root set replies = replies - n
    from (select root_id, count(*)::int as n from gone where root_id is not null group by root_id) as less
    where root.id = less.root_id`.execute(work.tx)
  await sql`
    update community.comment set state = 'removed', text = '', mentions = '{}', removed_at = ${work.now}
    where author_id = ${personId} and state <> 'removed'`.execute(work.tx)
}

async function eraseLikesAndSaves(work: Work, personId: string): Promise<void> {
  await lockTalks(
    work,
    sql`select kind, subject_id from community.liking where person_id = ${personId}
      union select kind, subject_id from community.saving where person_id = ${personId}`,
  )
  await sql`
    with gone as (delete from community.liking where person_id = ${personId} returning kind, subject_id),
    comments as (
      update community.comment set likes = likes - 1 from gone where gone.kind = 'comment' and id = gone.subject_id)
    update community.talk set likes = likes - 1, is_ranked = false
    from gone where talk.kind = gone.kind and talk.subject_id = gone.subject_id`.execute(work.tx)
  await sql`
    with gone as (delete from community.saving where person_id = ${personId} returning kind, subject_id)
    update community.talk set saves = saves - 1, is_ranked = false
    from gone where talk.kind = gone.kind and talk.subject_id = gone.subject_id`.execute(work.tx)
}

/** Rows of talk are locked in one order, before what is counted in them changes. */
async function lockTalks(work: Work, subjects: ReturnType<typeof sql>): Promise<void> {
  await sql`
    select from community.talk where (kind, subject_id) in (${subjects}) order by kind, subject_id for update`.execute(
    work.tx,
  )
}

async function eraseFollows(work: Work, personId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from community.follow where follower_id = ${personId}
    union select follower_id from community.follow where person_id = ${personId}`.execute(work.tx)
  await lockCounts(work, [personId, ...rows.map(({ id }) => id)])
  await sql`
    with gone as (delete from community.follow where follower_id = ${personId} returning person_id)
    update community.person_count as count set followers = followers - 1 from gone where count.person_id = gone.person_id`.execute(
    work.tx,
  )
  await sql`
    with gone as (delete from community.follow where person_id = ${personId} returning follower_id)
    update community.person_count as count set following = following - 1 from gone where count.person_id = gone.follower_id`.execute(
    work.tx,
  )
  await sql`delete from community.mute where person_id = ${personId} or muted_id = ${personId}`.execute(work.tx)
}
