import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { burstOf, heatOf, heatTerms, isRising, paceOf, type Voices } from './heat.ts'

/**
 * Notes that somebody spoke about the topics of a post which everybody can read. Within an hour once counts, however often.
 */
export async function noteVoice(work: Work, postId: string, personId: string): Promise<void> {
  const at = work.stated?.at ?? work.now
  await sql`
    insert into community.topic_voice (topic_id, hour, person_id, at)
    select tagged.topic_id, date_trunc('hour', ${at}::timestamptz), ${personId}, ${at}
    from community.post_topic as tagged join community.post as post on post.id = tagged.post_id
    where tagged.post_id = ${postId} and post.state = 'published' and post.audience = 'everybody'
    order by tagged.topic_id
    on conflict (topic_id, hour, person_id) do update set at = greatest(topic_voice.at, excluded.at)`.execute(work.tx)
}

interface Counted extends Voices {
  readonly topicId: string
  readonly people: number
}

const hours = (count: number) => sql`make_interval(hours => ${count}::int)`

/** Counts how hot every topic is now and keeps it in one commit; what nobody speaks of any more falls off. */
export async function recountHeat(work: Work): Promise<void> {
  const counted = await countVoices(work)
  const pace = paceOf(counted)
  const rows = counted
    .filter(({ people }) => people > 0)
    .map((one) => {
      const burst = burstOf(one, pace)
      return { ...one, burst, heat: heatOf(one.weight, burst), isRising: isRising(burst, one.present) }
    })
    .toSorted((a, b) => b.heat - a.heat || (a.topicId < b.topicId ? -1 : 1))
    .map((row, nth) => ({ ...row, place: nth + 1 }))
  await sql`select pg_advisory_xact_lock(hashtext('community.topic_heat'))`.execute(work.tx)
  await sql`delete from community.topic_heat`.execute(work.tx)
  await sql`
    insert into community.topic_heat (topic_id, people, heat, burst, is_rising, place)
    select "topicId", people, heat, burst, "isRising", place
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made
      ("topicId" text, people int, heat double precision, burst double precision, "isRising" boolean, place int)`.execute(
    work.tx,
  )
}

async function countVoices({ tx, now }: Work): Promise<Counted[]> {
  const t = heatTerms
  const { rows } = await sql<Counted>`
    with voice as (
      select topic_id, person_id, hour, at from community.topic_voice as voice
      where hour > ${now}::timestamptz - ${hours(t.pastHours)} and at <= ${now}
    ),
    person as (
      select topic_id, person_id, max(at) as at from voice
      where at > ${now}::timestamptz - ${hours(t.countedHours)} group by topic_id, person_id
    ),
    weighed as (
      select topic_id, count(*)::int as people,
        sum(power(2, -extract(epoch from ${now}::timestamptz - at) / ${t.halfLifeHours * 3600}))::double precision as weight,
        (count(*) filter (where at > ${now}::timestamptz - ${hours(t.presentHours)}))::int as present
      from person group by topic_id
    ),
    past as (
      select topic_id, count(*)::int as past,
        (extract(epoch from ${now}::timestamptz - min(at)) / 3600 - ${t.presentHours})::double precision as hours
      from voice where at <= ${now}::timestamptz - ${hours(t.presentHours)} group by topic_id
    )
    select topic.id as "topicId", weighed.people, weighed.weight, weighed.present,
      coalesce(past.past, 0) as past, coalesce(past.hours, 0) as "pastHours"
    from weighed join community.topic as topic on topic.id = weighed.topic_id and topic.state = 'open'
    left join past on past.topic_id = topic.id`.execute(tx)
  return rows
}

/** Forgets who spoke when it counts no more. */
export async function forgetVoices({ tx, now }: Work): Promise<void> {
  await sql`
    delete from community.topic_voice where hour <= ${now}::timestamptz - ${hours(heatTerms.pastHours)}`.execute(tx)
}
