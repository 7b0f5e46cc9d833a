import { findSayers, findStandings, readingLive, type ShowStanding } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import { type Place, registerCondition, type Verdict } from './condition.ts'

/** A place that reads the people's standing in the show when a condition first asks for it. */
export function placeIn(db: Database, show: Place['show'], since: Date, personIds: readonly string[]): Place {
  let standings: Promise<ReadonlyMap<string, ShowStanding>> | undefined
  return {
    db,
    show,
    since,
    personIds,
    standings: () => {
      standings ??= findStandings(readingLive(db), show, personIds)
      return standings
    },
  }
}

async function fromStandings(place: Place, judge: (standing: ShowStanding) => Verdict) {
  return new Map([...(await place.standings())].map(([personId, standing]) => [personId, judge(standing)]))
}

registerCondition({
  kind: 'follow',
  check: (place) => fromStandings(place, ({ follows }) => ({ isMet: follows })),
})

registerCondition({
  kind: 'fan-level',
  check: (place, { level }) =>
    fromStandings(place, ({ fanLevel }) => ({ isMet: fanLevel >= level, has: fanLevel, needs: level })),
})

registerCondition({
  kind: 'watch',
  check: (place, { minutes }) =>
    fromStandings(place, ({ watchedMs }) => ({
      isMet: watchedMs >= minutes * 60_000,
      has: Math.min(minutes, Math.floor(watchedMs / 60_000)),
      needs: minutes,
    })),
})

registerCondition({
  kind: 'phrase',
  async check({ db, show, since, personIds }, { phrase }) {
    const said = await findSayers(readingLive(db), { showId: show.id, phrase, since, personIds })
    return new Map(personIds.map((personId) => [personId, { isMet: said.has(personId) }]))
  },
})
