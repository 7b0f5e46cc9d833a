import { type SqlBool, sql } from 'kysely'

import type { PostPoll } from '#contracts/community'
import type { PersonCard } from '#contracts/identity'
import { pictureOf } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../../refusals.ts'
import { reading as readingPosts } from '../../tables.ts'
import { getReadablePost, type PostRow } from '../load.ts'
import type { Viewer } from '../visible.ts'
import { type Asked, findAsked, findBallots } from './load.ts'
import { type Ballot, seesResult } from './poll.ts'
import { type PollRow, reading } from './tables.ts'

type Somebody = Pick<Viewer, 'id' | 'may'>
type Owned = Pick<PostRow, 'id' | 'author_id'>

/** The polls of these posts as somebody may see them; a handful of statements for any number of posts. */
export async function findPolls(
  db: Database,
  posts: readonly Owned[],
  viewer: Somebody,
): Promise<Map<string, PostPoll>> {
  const ids = posts.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('community.poll')
    .selectAll()
    .where('post_id', '=', sql<string>`any(${ids})`)
    .execute()
  if (rows.length === 0) return new Map()
  const withPoll = rows.map(({ post_id }) => post_id)
  const asked = await findAsked(db, withPoll)
  const ballotsOf = await findBallots(db, withPoll, viewer.id)
  const pictures = await findPictures(db, asked)
  const texts = await countTexts(db, asked)
  return new Map(
    rows.map((row) => {
      const one = asked.get(row.post_id) ?? { questions: [] }
      const authorId = posts.find(({ id }) => id === row.post_id)?.author_id
      const mine = ballotsOf(row.post_id, one.questions.length)
      const whose = { isAuthor: authorId === viewer.id, isStaff: viewer.may.has('community.manage') }
      return [row.post_id, shownPoll(row, one, { ...whose, mine, pictures, texts })]
    }),
  )
}

type Pictures = ReadonlyMap<string, PostPoll['questions'][number]['choices'][number]['picture']>

interface Seen {
  readonly isAuthor: boolean
  readonly isStaff: boolean
  readonly mine: readonly Ballot[] | undefined
  readonly pictures: Pictures
  /** By `post/question`. */
  readonly texts: ReadonlyMap<string, number>
}

function shownPoll(row: PollRow, { questions }: Asked, seen: Seen): PostPoll {
  const { isAuthor, isStaff, mine, pictures, texts } = seen
  const isClosed = row.closed_at !== null
  const sees = seesResult({ reveal: row.reveal, isClosed, hasVoted: mine !== undefined, isAuthor })
  const isOut = row.closes_at !== null
  return present({
    postId: row.post_id,
    questions: questions.map(({ sort, title, most, place, choices }) =>
      present({
        sort,
        title,
        most,
        choices: choices.map(({ id, text, media_id, votes }) =>
          present({
            id,
            text,
            picture: pictures.get(media_id ?? ''),
            mediaId: media_id ?? undefined,
            votes: sees ? votes : undefined,
          }),
        ),
        texts: sort === 'text' && sees ? (texts.get(`${row.post_id}/${place}`) ?? 0) : undefined,
      }),
    ),
    hours: row.hours,
    reveal: row.reveal,
    isNamed: row.is_named,
    mayChange: row.may_change,
    closesAt: row.closes_at?.toISOString(),
    isClosed,
    people: row.people,
    mine: mine?.map(({ choiceIds, text }) => ({ choiceIds: [...choiceIds], ...(text && { text }) })),
    rights: [
      ...(isAuthor && isOut && !isClosed ? (['close'] as const) : []),
      ...(isAuthor && isOut ? (['texts'] as const) : []),
      ...((isAuthor || isStaff) && isOut ? (['export'] as const) : []),
      ...(row.is_named && sees ? (['voters'] as const) : []),
    ],
  })
}

async function findPictures(db: Database, asked: ReadonlyMap<string, Asked>): Promise<Pictures> {
  const ids = [...asked.values()].flatMap(({ questions }) =>
    questions.flatMap(({ choices }) => choices.flatMap(({ media_id }) => media_id ?? [])),
  )
  if (ids.length === 0) return new Map()
  const rows = await readingPosts(db)
    .selectFrom('community.post_media')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(
    rows.map((row) => [row.id, pictureOf({ ...row, state: 'ready', alt: row.alt ? { zh: row.alt } : {} })] as const),
  )
}

async function countTexts(db: Database, asked: ReadonlyMap<string, Asked>): Promise<ReadonlyMap<string, number>> {
  const ids = [...asked].filter(([, { questions }]) => questions.some(({ sort }) => sort === 'text')).map(([id]) => id)
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ key: string; texts: number }>`
    select post_id || '/' || question as key, count(*)::int as texts from community.poll_text
    where post_id = any(${ids}) group by post_id, question`.execute(db)
  return new Map(rows.map(({ key, texts }) => [key, texts]))
}

/** The poll of one post that somebody may see. */
export async function getPoll(db: Database, postId: string, viewer: Viewer): Promise<PostPoll> {
  const post = await getReadablePost(readingPosts(db), postId, viewer)
  const poll = (await findPolls(db, [post], viewer)).get(postId)
  if (!poll) throw refuse.unknownPoll()
  return poll
}

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

/** Who voted for a choice, where that is told; by their ids. */
export async function listVoters(
  db: Database,
  postId: string,
  { choiceId, after = '', limit = defaultLimit }: PageAsked & { choiceId: string },
  viewer: Viewer,
): Promise<Page<PersonCard>> {
  const { rights } = await getPoll(db, postId, viewer)
  if (!rights.includes('voters')) throw refuse.votesNotShown()
  const rows = await reading(db)
    .selectFrom('community.poll_pick')
    .select('person_id')
    .where('post_id', '=', postId)
    .where('choice_id', '=', choiceId)
    .where('person_id', '>', after)
    .orderBy('person_id')
    .limit(limit + 1)
    .execute()
  const ids = rows.map(({ person_id }) => person_id)
  const people = await personCards(readingIdentity(db), ids)
  const page = pageOf(
    ids,
    limit,
    (id) => id,
    (id) => id,
  )
  return { ...page, items: page.items.flatMap((id) => people.get(id) ?? []) }
}

/** What was answered in own words, in no order that would say who said it; with names where votes have them. */
export async function listTexts(
  db: Database,
  postId: string,
  { question, after = '', limit = defaultLimit }: PageAsked & { question: number },
  viewer: Viewer,
) {
  const { rights, isNamed } = await getPoll(db, postId, viewer)
  if (!rights.includes('texts')) throw refuse.notYours()
  const { rows } = await sql<{ text: string; person_id: string; at: Date; place: string }>`
    select text, said.person_id, vote.changed_at as at, md5(said.post_id || said.person_id) as place
    from community.poll_text as said
    join community.poll_vote as vote on vote.post_id = said.post_id and vote.person_id = said.person_id
    where said.post_id = ${postId} and said.question = ${question}
      and ${sql<SqlBool>`md5(said.post_id || said.person_id) > ${after}`}
    order by place limit ${limit + 1}`.execute(db)
  const people = isNamed
    ? await personCards(
        readingIdentity(db),
        rows.map(({ person_id }) => person_id),
      )
    : new Map<string, PersonCard>()
  return pageOf(
    rows,
    limit,
    ({ text, person_id, at }) =>
      present({ text, person: people.get(person_id), at: isNamed ? at.toISOString() : undefined }),
    ({ place }) => place,
  )
}
