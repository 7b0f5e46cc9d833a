import type { exportAudit } from '#contracts/identity'
import type { QueryOf } from '#contracts/route'

interface Asked {
  readonly q: string
  readonly filters: Readonly<Record<string, string>>
}

/** What the address says, as the routes ask it: days are days of the person's own time zone. */
export function filterOf({ q, filters }: Asked): QueryOf<typeof exportAudit> {
  const since = startOfDay(filters.since)
  const until = startOfDay(filters.until)
  return {
    ...(q && { text: q }),
    ...(filters.actor && { actorId: filters.actor }),
    ...(filters.act && { act: filters.act }),
    ...(filters.subject && { subjectId: filters.subject }),
    ...(since && { since }),
    ...(until && { until }),
  }
}

function startOfDay(day: string | undefined): string | undefined {
  const start = day ? new Date(`${day}T00:00`) : undefined
  return start && !Number.isNaN(start.getTime()) ? start.toISOString() : undefined
}
