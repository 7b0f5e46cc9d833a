import { type Static, Type } from 'typebox'

import { Instant, Page, pageQuery, route } from '../route.ts'
import { HostParams } from './common.ts'
import { Host, ShowCard } from './show.ts'

/** Where somebody stands with a host. `nextAt` is the points of the next level; absent at the top. */
export const FanStanding = Type.Object({
  level: Type.Integer({ minimum: 1 }),
  points: Type.Integer(),
  nextAt: Type.Optional(Type.Integer()),
  since: Instant,
})
export type FanStanding = Static<typeof FanStanding>

export const HostPage = Type.Interface([Host], {
  about: Type.String(),
  /** What fans of this host call themselves. */
  fanName: Type.String(),
  followers: Type.Integer(),
  shows: Type.Integer(),
  live: Type.Optional(ShowCard),
  follows: Type.Boolean(),
  /** Somebody else, and neither has blocked the other. */
  mayMessage: Type.Boolean(),
  fan: Type.Optional(FanStanding),
})
export type HostPage = Static<typeof HostPage>

export const listHosts = route({
  method: 'GET',
  path: '/hosts',
  may: 'anyone',
  summary: 'Hosts with a public show, the most followed first.',
  query: Type.Object({ ...pageQuery, search: Type.Optional(Type.String({ maxLength: 100 })) }),
  answers: {
    200: Page(Type.Interface([Host], { followers: Type.Integer(), liveShowId: Type.Optional(Type.String()) })),
  },
})

export const getHost = route({
  method: 'GET',
  path: '/hosts/:hostId',
  may: 'anyone',
  summary: 'A host’s page; their shows come from the list of shows with `hostId`.',
  params: HostParams,
  answers: { 200: HostPage },
})

export const changeHost = route({
  method: 'PATCH',
  path: '/hosts/:hostId',
  may: 'shows.host',
  summary: 'Writes the host’s own page.',
  params: HostParams,
  body: Type.Object({
    about: Type.Optional(Type.String({ maxLength: 5000 })),
    fanName: Type.Optional(Type.String({ maxLength: 12 })),
  }),
  answers: { 200: HostPage },
})

const Following = Type.Object({ follows: Type.Boolean(), followers: Type.Integer(), fan: Type.Optional(FanStanding) })

export const followHost = route({
  method: 'PUT',
  path: '/hosts/:hostId/follow',
  may: 'member',
  summary: 'Follows the host and joins the fan club at level 1. Twice is once.',
  params: HostParams,
  body: Type.Optional(Type.Object({ showId: Type.Optional(Type.String()) })),
  answers: { 200: Following },
})

export const unfollowHost = route({
  method: 'DELETE',
  path: '/hosts/:hostId/follow',
  may: 'member',
  summary: 'Follows no longer; the points are kept and wait.',
  params: HostParams,
  answers: { 200: Following },
})

export const listFollows = route({
  method: 'GET',
  path: '/me/follows',
  may: 'member',
  summary: 'Hosts the caller follows, those who are live first.',
  query: Type.Object({ ...pageQuery }),
  answers: {
    200: Page(Type.Object({ host: Host, fan: FanStanding, liveShowId: Type.Optional(Type.String()) })),
  },
})

export const fanLevels = route({
  method: 'GET',
  path: '/fan-levels',
  may: 'anyone',
  summary: 'The levels, what each takes, and what earns points a day.',
  answers: {
    200: Type.Object({
      levels: Type.Array(Type.Object({ level: Type.Integer(), from: Type.Integer() })),
      earning: Type.Array(
        Type.Object({
          act: Type.Enum(['watch', 'chat', 'like', 'follow']),
          points: Type.Integer(),
          /** For how much: a minute watched, a line, a hundred likes. */
          per: Type.Integer(),
          dailyCap: Type.Integer(),
        }),
      ),
    }),
  },
})
