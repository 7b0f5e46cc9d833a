import type {
  CareAct,
  CareEntry,
  CareLogEntry,
  HideableKind,
  MergeProposal,
  PostCare,
  Recommended,
} from '#contracts/community'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { postCards } from '../../post/cards.ts'
import { getReadablePost } from '../../post/load.ts'
import { reading as readingPosts } from '../../tables.ts'
import { recommendedMost, recommendedMs, undoMs } from './care.ts'
import { findLeft } from './permit.ts'
import { getCareSubject } from './subject.ts'
import { type CareRow, reading } from './tables.ts'

const mostEntries = 20

/** What somebody may do for a note of another, and what members did with it; of what was hidden nothing is told here. */
export async function getPostCare(db: Database, postId: string, viewer: Actor, now: Date): Promise<PostCare> {
  const post = await getReadablePost(readingPosts(db), postId, viewer)
  const isOwn = post.author_id === viewer.id
  const may = async (act: CareAct) =>
    isOwn || viewer.kind !== 'member' || post.state !== 'published'
      ? undefined
      : findLeft(db, act, viewer, { circleId: post.circle_id, now })
  const entries = await findEntries(db, postId, { viewer, isOwn, now })
  const isRecommended = entries.some(({ act, undoneAt }) => act === 'recommend' && !undoneAt)
  return present({
    hide: await may('hide'),
    tag: await may('tag'),
    recommend: isRecommended || post.circle_id === null ? undefined : await may('recommend'),
    entries,
  })
}

/** How often somebody may take a thing of another from sight now. */
export async function getHideCare(db: Database, thing: { kind: HideableKind; id: string }, viewer: Actor, now: Date) {
  const { authorId, circleId } = await getCareSubject(db, thing, viewer)
  if (viewer.kind !== 'member' || authorId === viewer.id) return {}
  return present({ hide: await findLeft(db, 'hide', viewer, { circleId, now }) })
}

/** Whether somebody may propose to merge a topic, and whether that is proposed already. */
export async function getTopicCare(db: Database, topicId: string, viewer: Actor, now: Date) {
  const open = await reading(db)
    .selectFrom('community.care_act')
    .select('id')
    .where('kind', '=', 'topic')
    .where('subject_id', '=', topicId)
    .where('act', '=', 'merge')
    .where('undone_at', 'is', null)
    .where('was_right', 'is', null)
    .executeTakeFirst()
  const merge = viewer.kind === 'member' ? await findLeft(db, 'merge', viewer, { circleId: null, now }) : undefined
  return present({ merge, isProposed: open !== undefined })
}

const mostWaiting = 100

/** Proposals to merge topics that wait, the oldest first. */
export async function listMergeProposals(db: Database): Promise<MergeProposal[]> {
  const rows = await reading(db)
    .selectFrom('community.care_act as act')
    .innerJoin('community.topic as one', 'one.id', 'act.subject_id')
    .innerJoin('community.topic as other', 'other.id', 'act.into_id')
    .select(['act.id', 'act.person_id', 'act.note', 'act.at', 'act.subject_id', 'act.into_id'])
    .select(['one.name as from_name', 'other.name as into_name'])
    .where('act.act', '=', 'merge')
    .where('act.undone_at', 'is', null)
    .where('act.was_right', 'is', null)
    .orderBy('act.id')
    .limit(mostWaiting)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  return rows.map((row) =>
    present({
      id: row.id,
      from: { id: row.subject_id, name: row.from_name },
      into: { id: row.into_id ?? '', name: row.into_name },
      by: people.get(row.person_id),
      note: row.note,
      at: row.at.toISOString(),
    }),
  )
}

interface Looking {
  readonly viewer: Actor
  readonly isOwn: boolean
  readonly now: Date
}

async function findEntries(db: Database, postId: string, { viewer, isOwn, now }: Looking): Promise<CareEntry[]> {
  const rows = await reading(db)
    .selectFrom('community.care_act as act')
    .leftJoin('community.topic as topic', 'topic.id', 'act.topic_id')
    .selectAll('act')
    .select('topic.name as topic_name')
    .where('act.kind', '=', 'post')
    .where('act.subject_id', '=', postId)
    .where('act.act', 'in', ['tag', 'recommend'])
    .orderBy('act.id', 'desc')
    .limit(mostEntries)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  const keepsOrder = viewer.may.has('community.manage')
  return rows.map((row) =>
    present({
      id: row.id,
      act: row.act,
      by: people.get(row.person_id),
      topic: row.topic_id && row.topic_name ? { id: row.topic_id, name: row.topic_name } : undefined,
      isAdded: row.is_added ?? undefined,
      note: row.note || undefined,
      at: row.at.toISOString(),
      undoneAt: row.undone_at?.toISOString(),
      mayUndo:
        row.undone_at === null &&
        (isOwn || keepsOrder || (row.person_id === viewer.id && now.getTime() - row.at.getTime() < undoMs)),
    }),
  )
}

/** What is recommended in a circle now, the latest first; what the viewer may not see is left out. */
export async function listRecommended(
  db: Database,
  circleId: string,
  viewer: Actor,
  now: Date,
): Promise<Recommended[]> {
  const rows = await reading(db)
    .selectFrom('community.care_act')
    .select(['subject_id', 'person_id', 'note', 'at'])
    .where('circle_id', '=', circleId)
    .where('act', '=', 'recommend')
    .where('undone_at', 'is', null)
    .where('at', '>', new Date(now.getTime() - recommendedMs))
    .orderBy('id', 'desc')
    .limit(recommendedMost)
    .execute()
  const ids = rows.map(({ subject_id }) => subject_id)
  const cards = await postCards(db, ids, viewer)
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  return rows.flatMap(({ subject_id, person_id, note, at }) => {
    const [post, by] = [cards.get(subject_id), people.get(person_id)]
    return post && by ? [{ post, by, note, at: at.toISOString() }] : []
  })
}

/** The public log, the latest first; nobody is named in it. */
export async function listCareLog(
  db: Database,
  { act, after, limit = defaultLimit }: { act?: CareAct; after?: string; limit?: number },
): Promise<Page<CareLogEntry>> {
  const rows = await reading(db)
    .selectFrom('community.care_act')
    .selectAll()
    .$if(act !== undefined, (query) => query.where('act', '=', act ?? 'hide'))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.id,
      act: row.act,
      kind: row.kind,
      asCore: row.as_core,
      at: row.at.toISOString(),
      outcome: outcomeOf(row),
    }),
    ({ id }) => id,
  )
}

function outcomeOf({ act, undone_at, was_right }: CareRow): CareLogEntry['outcome'] {
  if (undone_at) return 'undone'
  if (was_right !== null) return was_right ? 'agreed' : 'disagreed'
  return act === 'hide' || act === 'merge' ? 'waits' : 'stands'
}
