import { type Static, Type } from 'typebox'

import { Amount, FieldChange, Version } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Group, GroupOffer, GroupOfferState, GroupState, RunningGroupOffer } from './group.ts'

const steps = Type.Array(Type.Integer({ minimum: 2, maximum: 10 }), { minItems: 1, maxItems: 5 })
const items = Type.Array(
  Type.Object(
    {
      variantId: Id,
      /** One for each step, none higher than the one before. */
      prices: Type.Array(Amount, { minItems: 1, maxItems: 5 }),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 100 },
)

const kept = {
  items,
  steps,
  windowMinutes: Type.Integer({ minimum: 10, maximum: 10_080 }),
  perPerson: Type.Integer({ minimum: 1, maximum: 99 }),
  mostPieces: Type.Integer({ minimum: 1, maximum: 99 }),
  newOnly: Type.Boolean(),
  startsAt: Instant,
}

/** One product; with `isDraft` nobody sees it until it is started. */
export const GroupOfferDraft = Type.Object(
  {
    items,
    steps,
    windowMinutes: kept.windowMinutes,
    perPerson: Type.Optional(kept.perPerson),
    mostPieces: Type.Optional(kept.mostPieces),
    newOnly: Type.Optional(kept.newOnly),
    /** Absent: at once. */
    startsAt: Type.Optional(Instant),
    endsAt: Type.Optional(Instant),
    showId: Type.Optional(Id),
    rewardBatchId: Type.Optional(Id),
    isDraft: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type GroupOfferDraft = Static<typeof GroupOfferDraft>

/** What is absent stays; null takes away. Groups that are open keep the terms they were opened with. */
export const GroupOfferChange = Type.Object(
  {
    version: Version,
    ...Type.Partial(Type.Object(kept)).properties,
    endsAt: Type.Optional(Type.Union([Instant, Type.Null()])),
    showId: Type.Optional(Type.Union([Id, Type.Null()])),
    rewardBatchId: Type.Optional(Type.Union([Id, Type.Null()])),
  },
  { additionalProperties: false },
)
export type GroupOfferChange = Static<typeof GroupOfferChange>

/** How an offer goes. */
export const GroupFigures = Type.Object({
  /** Groups whose leader has paid; of these those that wait, and how the others ended. */
  opened: Type.Integer(),
  open: Type.Integer(),
  completed: Type.Integer(),
  byHouse: Type.Integer(),
  failed: Type.Integer(),
  /** Seats that are paid in groups that wait or are complete. */
  people: Type.Integer(),
  /** Seats of failed groups whose money is on its way back; and those where the provider refused it. */
  refundsPending: Type.Integer(),
  refundsFailed: Type.Integer(),
})
export type GroupFigures = Static<typeof GroupFigures>

export const RunGroupOffer = Type.Interface([GroupOffer], {
  version: Version,
  rewardBatchId: Type.Optional(Id),
  figures: GroupFigures,
  createdAt: Instant,
  changedAt: Instant,
  createdBy: Type.String(),
})
export type RunGroupOffer = Static<typeof RunGroupOffer>

export const GroupOfferHistory = Type.Object({
  version: Version,
  act: Type.Enum(['created', 'changed', 'started', 'paused', 'resumed', 'ended']),
  actor: Type.Object({ id: Type.String(), name: Type.String() }),
  at: Instant,
  changes: Type.Array(FieldChange),
})
export type GroupOfferHistory = Static<typeof GroupOfferHistory>

/** A group with what only those who run offers see. */
export const RunGroup = Type.Interface([Group], {
  refundsPending: Type.Integer(),
  /** Whether the shop may fill it up: the house lets it, and the group waits. */
  canComplete: Type.Boolean(),
})
export type RunGroup = Static<typeof RunGroup>

export const GroupSettings = Type.Object({
  /** 凑单: whether the shop may fill a group up. Members are told when it does. */
  houseMayComplete: Type.Boolean(),
})
export type GroupSettings = Static<typeof GroupSettings>

const params = Type.Object({ offerId: Id })
const Seen = Type.Object({ version: Version }, { additionalProperties: false })
const may = 'promotions.manage'
const filter = { q: Type.Optional(Type.String({ maxLength: 100 })), state: Type.Optional(GroupOfferState) }
const csv = { 200: Type.String({ contentMediaType: 'text/csv' }) }

export const listRunGroupOffers = route({
  method: 'GET',
  path: '/manage/group-offers',
  may,
  summary: 'Lists group-buy offers with how they go, the newest first.',
  query: Type.Object({ ...filter, ...pageQuery }),
  answers: { 200: Page(RunGroupOffer) },
})
export const exportGroupOffers = route({
  method: 'GET',
  path: '/manage/group-offers.csv',
  may,
  summary: 'Group-buy offers with how they go as CSV.',
  query: Type.Object(filter),
  answers: csv,
})
export const getRunGroupOffer = route({
  method: 'GET',
  path: '/manage/group-offers/:offerId',
  may,
  summary: 'Gives one group-buy offer as its editor sees it.',
  params,
  answers: { 200: RunGroupOffer },
})
export const createGroupOffer = route({
  method: 'POST',
  path: '/manage/group-offers',
  may,
  summary: 'Makes a group-buy offer, as a draft or running from its start on.',
  body: GroupOfferDraft,
  answers: { 201: RunGroupOffer },
})
export const changeGroupOffer = route({
  method: 'PATCH',
  path: '/manage/group-offers/:offerId',
  may,
  summary:
    'Changes an offer that has not ended; open groups keep their terms. A stale edit is refused with what changed since.',
  params,
  body: GroupOfferChange,
  answers: { 200: RunGroupOffer },
})
export const turnGroupOffer = route({
  method: 'POST',
  path: '/manage/group-offers/:offerId/turns',
  may,
  summary: 'Starts a draft; pauses, resumes or ends an offer. Open groups go on until their own end.',
  params,
  body: Type.Object(
    { ...Seen.properties, act: Type.Enum(['started', 'paused', 'resumed', 'ended']) },
    { additionalProperties: false },
  ),
  answers: { 200: RunGroupOffer },
})
export const listGroupOfferHistory = route({
  method: 'GET',
  path: '/manage/group-offers/:offerId/history',
  may,
  summary: 'Who did what to an offer, latest first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(GroupOfferHistory) },
})
export const listRunGroups = route({
  method: 'GET',
  path: '/manage/group-offers/:offerId/groups',
  may,
  summary: 'Lists the groups of an offer, the newest first.',
  params,
  query: Type.Object({ ...pageQuery, state: Type.Optional(GroupState) }),
  answers: { 200: Page(RunGroup) },
})
export const exportGroups = route({
  method: 'GET',
  path: '/manage/group-offers/:offerId/groups.csv',
  may,
  summary: 'Every seat of every group of an offer as CSV.',
  params,
  answers: csv,
})
export const completeGroup = route({
  method: 'POST',
  path: '/manage/groups/:groupId/complete',
  may,
  summary:
    'The shop fills a group up: told to its members and kept in the audit log. Refused unless the house lets it.',
  params: Type.Object({ groupId: Id }),
  answers: { 200: RunGroup },
})
export const getGroupSettings = route({
  method: 'GET',
  path: '/manage/group-settings',
  may,
  summary: 'What the house lets the shop do with groups.',
  answers: { 200: GroupSettings },
})
export const changeGroupSettings = route({
  method: 'PUT',
  path: '/manage/group-settings',
  may: 'house.settings',
  summary: 'Lets the shop fill groups up, or not.',
  body: GroupSettings,
  answers: { 200: GroupSettings },
})

const ShowParams = Type.Object({ showId: Id })

export const listLaunchableGroupOffers = route({
  method: 'GET',
  path: '/shows/:showId/launchable-group-offers',
  may: 'member',
  summary: 'Lists the offers that the crew may put on in the show now.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(RunningGroupOffer) }) },
})
export const launchGroupOffer = route({
  method: 'POST',
  path: '/shows/:showId/group-offers',
  may: 'member',
  summary: 'Puts a running offer on in the show. One that is on already stays on.',
  params: ShowParams,
  body: Type.Object({ offerId: Id }, { additionalProperties: false }),
  answers: { 200: RunningGroupOffer },
  isRepeatable: true,
})
export const withdrawGroupOffer = route({
  method: 'DELETE',
  path: '/shows/:showId/group-offers/:offerId',
  may: 'member',
  summary: 'Takes an offer off the show. Its groups go on.',
  params: Type.Object({ showId: Id, offerId: Id }),
  answers: { 200: RunningGroupOffer },
})
