import type { SeriesRule, SeriesTemplate, ShowDraft } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { keepHost } from '../../following/host/keep.ts'
import { refuse } from '../../refusals.ts'
import { planShow } from '../../show/plan.ts'
import { writing } from '../../tables.ts'
import { lockSeries, type SeriesRow } from './load.ts'
import { aheadMs, checkRule, occurrencesOf } from './series.ts'

/** Plans a recurring show and makes the shows of the coming weeks at once. */
export async function planSeries(work: Work, template: SeriesTemplate, rule: SeriesRule): Promise<string> {
  const { actor, now } = work
  const hostId = template.hostId ?? actor.id
  if (hostId !== actor.id && !actor.may.has('shows.manage')) throw refuse.notYours()
  checkRule(rule)
  await keepHost(work, hostId)
  const id = newId(now.getTime())
  const row: SeriesRow = {
    id,
    host_id: hostId,
    template,
    rule,
    planned_until: now,
    stopped_at: null,
    created_by: actor.id,
    created_at: now,
  }
  await writing(work)
    .insertInto('live.series')
    .values({ ...row, template: JSON.stringify(template), rule: JSON.stringify(rule) })
    .execute()
  const shows = await extend(work, row)
  work.record('live.series-planned', { seriesId: id, hostId, shows })
  return id
}

/** Makes the shows that are missing up to eight weeks ahead; answers how many. Run twice, it makes none the second time. */
export async function extendSeries(work: Work, seriesId: string): Promise<number> {
  const series = await lockSeries(work, seriesId)
  return series.stopped_at ? 0 : extend(work, series)
}

export async function extend(work: Work, series: SeriesRow): Promise<number> {
  const until = new Date(work.now.getTime() + aheadMs)
  const from = series.planned_until > work.now ? series.planned_until : new Date(work.now.getTime() + 1)
  let made = 0
  for (const { day, startsAt } of occurrencesOf(series.rule, from, until)) {
    const draft = draftOf(series, startsAt)
    if ((await planShow(work, draft, { seriesId: series.id, day })) !== undefined) made++
  }
  await writing(work).updateTable('live.series').set({ planned_until: until }).where('id', '=', series.id).execute()
  return made
}

function draftOf({ template, host_id }: SeriesRow, startsAt: Date): ShowDraft {
  return { ...template, hostId: host_id, startsAt: startsAt.toISOString() }
}
