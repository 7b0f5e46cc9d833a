import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of talk and follows: what is counted is what there is. */
export const talkBooks: readonly Invariant[] = [
  invariant(
    'Likes, saves and comments of a subject are as many as its rows.',
    sql`
      select format('%s %s: %s/%s/%s counted, %s/%s/%s there', talk.kind, talk.subject_id, likes, saves, comments,
        there.l, there.s, there.c) as what
      from community.talk cross join lateral (
        select
          (select count(*) from community.liking as own
            where own.kind = talk.kind and own.subject_id = talk.subject_id) as l,
          (select count(*) from community.saving as own
            where own.kind = talk.kind and own.subject_id = talk.subject_id) as s,
          (select count(*) from community.comment as own
            where own.kind = talk.kind and own.subject_id = talk.subject_id and own.state = 'visible') as c
      ) as there
      where (likes, saves, comments) <> (there.l, there.s, there.c)`,
  ),
  invariant(
    'Likes and answers of a comment are as many as its rows.',
    sql`
      select format('comment %s: %s/%s counted, %s/%s there', comment.id, likes, replies, there.l, there.r) as what
      from community.comment cross join lateral (
        select
          (select count(*) from community.liking where kind = 'comment' and subject_id = comment.id) as l,
          (select count(*) from community.comment as reply
            where reply.root_id = comment.id and reply.state = 'visible') as r
      ) as there
      where (likes, replies) <> (there.l, there.r)`,
  ),
  invariant(
    'People are followed and follow as often as it is counted.',
    sql`
      select format('person %s: %s/%s counted, %s/%s there', person_id, followers, following, there.f, there.g) as what
      from community.person_count as count cross join lateral (
        select
          (select count(*) from community.follow where person_id = count.person_id) as f,
          (select count(*) from community.follow where follower_id = count.person_id) as g
      ) as there
      where (followers, following) <> (there.f, there.g)`,
  ),
]
