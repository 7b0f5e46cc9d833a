import { type Static, Type } from 'typebox'

import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'

/** Where else somebody is followed, as they say it. */
export const Presence = Type.Object(
  {
    platform: Type.Enum(['douyin', 'xiaohongshu', 'weibo', 'bilibili', 'wechat', 'taobao', 'youtube', 'other']),
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    url: Type.Optional(Type.String({ maxLength: 300, pattern: '^https://' })),
    followers: Type.Integer({ minimum: 0, maximum: 10_000_000_000 }),
  },
  { additionalProperties: false },
)
export type Presence = Static<typeof Presence>

export const KolDraft = Type.Object(
  {
    /** Public: what they stand for. */
    about: Type.String({ maxLength: 1000 }),
    /** What they are good at, for finding them. */
    fields: Type.Array(Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' }), { maxItems: 10 }),
    presences: Type.Array(Presence, { maxItems: 8 }),
    /** How to reach them outside of the house; for staff only, gone with the person. */
    contact: Type.String({ maxLength: 200 }),
    /** For staff only. */
    note: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
)
export type KolDraft = Static<typeof KolDraft>

export const KolState = Type.Enum(['active', 'ended'])
export type KolState = Static<typeof KolState>

/** A member the house works with. */
export const Kol = Type.Interface([KolDraft], {
  person: PersonCard,
  state: KolState,
  version: Type.Integer(),
  /** Of everything that was agreed with them. */
  cooperations: Type.Integer(),
  running: Type.Integer(),
  /** Deliverables that were approved by their date, of those that were approved or are overdue. */
  onTime: Type.Integer(),
  judged: Type.Integer(),
  since: Instant,
})
export type Kol = Static<typeof Kol>

const may = 'promotions.manage'
const params = Type.Object({ personId: Id })

export const listKols = route({
  method: 'GET',
  path: '/kols',
  may,
  summary: 'Lists the members the house works with, the newest first.',
  query: Type.Object({
    ...pageQuery,
    /** A part of a name, of a field, or of what they are called elsewhere. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(KolState),
  }),
  answers: { 200: Page(Kol) },
})

export const getKol = route({
  method: 'GET',
  path: '/kols/:personId',
  may,
  summary: 'Gives one of them, with how they kept what was agreed.',
  params,
  answers: { 200: Kol },
})

export const addKol = route({
  method: 'POST',
  path: '/kols',
  may,
  summary: 'Lets a member be worked with. One who was before is taken up again.',
  body: Type.Object({ personId: Id, draft: KolDraft }, { additionalProperties: false }),
  answers: { 201: Kol },
})

export const changeKol = route({
  method: 'PUT',
  path: '/kols/:personId',
  may,
  summary: 'Changes what is known of them. Refuses a version that is not the latest.',
  params,
  body: Type.Object({ version: Type.Integer(), draft: KolDraft }, { additionalProperties: false }),
  answers: { 200: Kol },
})

export const endKol = route({
  method: 'POST',
  path: '/kols/:personId/end',
  may,
  summary: 'Works with them no longer. Refused while something agreed is still running.',
  params,
  answers: { 200: Done },
})
