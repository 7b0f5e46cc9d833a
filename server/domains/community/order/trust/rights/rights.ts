import type { TrustLimits, TrustRights } from '#contracts/community'

/** Until the house says otherwise: newcomers are held short and the trusted help, in the order of what Discourse publishes. */
export const usualRights: TrustRights = {
  limits: [
    { links: 2, pictures: 4, mentions: 2, strangers: 3 },
    { links: 5, pictures: 9, mentions: 10, strangers: 10 },
    { links: 8, pictures: 9, mentions: 20, strangers: 20 },
    { links: 8, pictures: 9, mentions: 20, strangers: 20 },
    { links: 8, pictures: 9, mentions: 20, strangers: 20 },
  ],
  hide: { fromLevel: 3, aDay: 3 },
  tag: { fromLevel: 3, aDay: 20 },
  merge: { fromLevel: 3, aDay: 3 },
  recommend: { aWeek: 3 },
  vote: {
    fromLevel: 1,
    supporters: 5,
    discussHours: 72,
    voteHours: 72,
    quorumPercent: 20,
    sharePercent: 60,
    isSecret: true,
  },
  jury: { fromLevel: 2 },
}

/** Whether no level may do less than the one below it. */
export function isGrowing({ limits }: Pick<TrustRights, 'limits'>): boolean {
  const figures = ['links', 'pictures', 'mentions', 'strangers'] as const
  return limits.every((own, level) => {
    const below: TrustLimits | undefined = limits[level - 1]
    return below === undefined || figures.every((what) => own[what] >= below[what])
  })
}

/** So many hides that moderators agreed with make good for one they did not. */
const makesGood = 5

/** How many hides a day are left of the usual number: each that moderators did not agree with takes one, until five were right. */
export function hidesADay(aDay: number, { right, wrong }: { readonly right: number; readonly wrong: number }): number {
  return Math.max(0, aDay - Math.max(0, wrong - Math.floor(right / makesGood)))
}
