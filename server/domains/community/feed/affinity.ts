import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { constants, faded, type Liking } from './formula.ts'
import type { AffinityKind } from './tables.ts'

export interface Target {
  readonly kind: AffinityKind
  readonly id: string
}

/** Adds to what somebody has shown to like; what was there before has faded with its time. */
export async function addAffinity(
  work: Work,
  personId: string,
  targets: readonly Target[],
  { weight, at }: { readonly weight: number; readonly at: Date },
): Promise<void> {
  if (targets.length === 0) return
  const halfLifeSeconds = constants.affinityHalfLifeDays * 86_400
  await sql`
    insert into community.affinity as known (person_id, kind, target_id, weight, at)
    select ${personId}, kind, id, ${weight}, ${at}
    from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as target (kind text, id text) order by kind, id
    on conflict (person_id, kind, target_id) do update set
      weight = least(50, greatest(-10, known.weight
        * power(2, -greatest(0, extract(epoch from excluded.at - known.at))::float8 / ${halfLifeSeconds}) + excluded.weight)),
      at = greatest(known.at, excluded.at)`.execute(work.tx)
}

/** Whose, of what and where a post is: what a liking of it says about somebody. */
export async function targetsOf(work: Work, postId: string): Promise<Target[]> {
  const { rows } = await sql<{ author_id: string; circle_id: string | null; topics: string[] }>`
    select author_id, circle_id,
      array(select topic_id from community.post_topic where post_id = post.id order by topic_id) as topics
    from community.post where id = ${postId}`.execute(work.tx)
  return rows.flatMap(({ author_id, circle_id, topics }) => [
    { kind: 'author' as const, id: author_id },
    ...(circle_id ? [{ kind: 'circle' as const, id: circle_id }] : []),
    ...topics.map((id) => ({ kind: 'topic' as const, id })),
  ])
}

/** So many of each kind are looked at, those that weigh most. */
const mostOfKind = { author: 50, topic: 30, circle: 20 } as const

export interface Affinities {
  readonly ids: Readonly<Record<AffinityKind, readonly string[]>>
  likingOf(post: {
    readonly author_id: string
    readonly circle_id: string | null
    readonly topic_ids: readonly string[]
  }): Liking
  /** The topic of a post that weighs most. */
  topicOf(topicIds: readonly string[]): string | undefined
}

/** What somebody likes and dislikes, as it has faded until now. */
export async function findAffinities(db: Database, personId: string, now: Date): Promise<Affinities> {
  const { rows } = await sql<{ kind: AffinityKind; target_id: string; weight: number; at: Date }>`
    select kind, target_id, weight, at from community.affinity where person_id = ${personId}
    order by abs(weight) desc limit 500`.execute(db)
  const weights = new Map(
    rows.map(({ kind, target_id, weight, at }) => [
      `${kind}/${target_id}`,
      faded(weight, now.getTime() - at.getTime()),
    ]),
  )
  const weightOf = (kind: AffinityKind, id: string | null) => (id === null ? 0 : (weights.get(`${kind}/${id}`) ?? 0))
  const liked = (kind: AffinityKind) =>
    rows
      .filter((row) => row.kind === kind && weightOf(kind, row.target_id) > 0)
      .sort((one, other) => weightOf(kind, other.target_id) - weightOf(kind, one.target_id))
      .slice(0, mostOfKind[kind])
      .map(({ target_id }) => target_id)
  const topicOf = (ids: readonly string[]) =>
    [...ids].sort((one, other) => Math.abs(weightOf('topic', other)) - Math.abs(weightOf('topic', one)))[0]
  return {
    ids: { author: liked('author'), topic: liked('topic'), circle: liked('circle') },
    topicOf,
    likingOf: (post) => ({
      author: weightOf('author', post.author_id),
      topic: weightOf('topic', topicOf(post.topic_ids) ?? null),
      circle: weightOf('circle', post.circle_id),
    }),
  }
}
