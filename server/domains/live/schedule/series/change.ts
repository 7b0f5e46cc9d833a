import type { SeriesRule, SeriesTemplate } from '#contracts/live'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { changeRules } from '../../room/rules.ts'
import { tellOfChange, writeChange } from '../../show/change.ts'
import type { ShowRow } from '../../show/load.ts'
import { cancelNow } from '../../show/turn.ts'
import { writing } from '../../tables.ts'
import { lockSeriesFor, type SeriesRow } from './load.ts'
import { extend } from './plan.ts'
import { aheadMs, checkRule, type Occurrence, occurrencesOf } from './series.ts'

export interface SeriesChange {
  readonly fromShowId?: string | undefined
  readonly template?: Partial<SeriesTemplate> | undefined
  readonly rule?: SeriesRule | undefined
}

/**
 * Changes the named show and all following. Shows that were changed alone keep what they are; under a new rule, coming
 * shows move to its times in their order, those left over are called off and missing ones are made.
 */
export async function changeSeries(work: Work, seriesId: string, change: SeriesChange): Promise<void> {
  const before = await lockSeriesFor(work, seriesId)
  if (change.rule) checkRule(change.rule)
  const series = {
    ...before,
    template: { ...before.template, ...change.template },
    rule: change.rule ?? before.rule,
  }
  const coming = await lockComing(work, series.id, change.fromShowId)
  await writing(work)
    .updateTable('live.series')
    .set({ template: JSON.stringify(series.template), rule: JSON.stringify(series.rule) })
    .where('id', '=', seriesId)
    .execute()
  if (change.rule) await moveTo(work, series, coming)
  if (change.template) for (const show of coming) await follow(work, show, change.template)
  work.record('live.series-changed', { seriesId, shows: coming.length })
}

/** Makes no more shows; the coming ones are called off. */
export async function stopSeries(work: Work, seriesId: string, reason: string): Promise<void> {
  await lockSeriesFor(work, seriesId)
  await writing(work).updateTable('live.series').set({ stopped_at: work.now }).where('id', '=', seriesId).execute()
  const coming = await lockComing(work, seriesId, undefined)
  for (const show of coming) await cancelNow(work, show, reason)
  work.record('live.series-stopped', { seriesId, cancelled: coming.length })
}

async function lockComing(work: Work, seriesId: string, fromShowId: string | undefined): Promise<ShowRow[]> {
  const rows = await writing(work)
    .selectFrom('live.show')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('state', '=', 'planned')
    .orderBy('starts_at')
    .forNoKeyUpdate()
    .execute()
  if (fromShowId === undefined) return rows
  const from = rows.findIndex((row) => row.id === fromShowId)
  if (from < 0) throw refuse.notOfSeries()
  return rows.slice(from)
}

async function follow(work: Work, show: ShowRow, template: Partial<SeriesTemplate>): Promise<void> {
  if (show.changed_alone) return
  const { title, about, coverUrl, plannedMinutes, format, script, rules } = template
  const change = present({ title, about, coverUrl, plannedMinutes, format, script })
  if (Object.keys(change).length > 0) {
    await writeChange(work, show, change, false)
    await tellOfChange(work, show, change)
  }
  if (rules && Object.keys(rules).length > 0) await changeRules(work, show.id, rules)
}

/**
 * Gives coming shows the times of a new rule, in their order. All let go of their days first, for a series has one show a
 * day; days of shows that stay (changed alone, called off) are left out.
 */
async function moveTo(work: Work, series: SeriesRow, coming: readonly ShowRow[]): Promise<void> {
  const moving = coming.filter((show) => !show.changed_alone)
  const tx = writing(work)
  for (const { id } of moving) {
    await tx.updateTable('live.show').set({ series_id: null, occurs_on: null }).where('id', '=', id).execute()
  }
  const staying = await tx
    .selectFrom('live.show')
    .select(['occurs_on', 'starts_at'])
    .where('series_id', '=', series.id)
    .execute()
  const from = startAfter(work.now, staying, coming)
  const taken = new Set(staying.map((show) => show.occurs_on))
  const times = occurrencesOf(series.rule, from, new Date(work.now.getTime() + aheadMs)).filter(
    ({ day }) => !taken.has(day),
  )
  for (const [nth, show] of moving.entries()) {
    const time = times[nth]
    if (time) await moveOne(work, show, series.id, time)
    else await cancelNow(work, show, leftOver)
  }
  await extend(work, { ...series, planned_until: from })
}

/** What those are told who reserved a show that a new rule has no day for. */
const leftOver = 'The schedule of this series has changed.'

/** New times begin after the last show that stays before the first one that moves, and never in the past. */
function startAfter(now: Date, staying: readonly { starts_at: Date }[], coming: readonly ShowRow[]): Date {
  const first = coming[0]?.starts_at.getTime() ?? Number.POSITIVE_INFINITY
  const before = staying.map((show) => show.starts_at.getTime()).filter((at) => at < first)
  return new Date(Math.max(now.getTime(), ...before) + 1)
}

async function moveOne(work: Work, show: ShowRow, seriesId: string, { day, startsAt }: Occurrence): Promise<void> {
  await writing(work)
    .updateTable('live.show')
    .set({ series_id: seriesId, occurs_on: day, starts_at: startsAt })
    .where('id', '=', show.id)
    .execute()
  if (startsAt.getTime() !== show.starts_at.getTime()) {
    await tellOfChange(work, show, { startsAt: startsAt.toISOString() })
  }
}
