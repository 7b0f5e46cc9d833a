import type { TrustConduct, TrustNeed, TrustNeeds } from '#contracts/community'

/** So many days back conduct counts. */
export const windowDays = 100

/** What each level asks for within the window unless the house says otherwise; in the order of what Discourse publishes. Level 4 is given by staff. */
export const usualNeeds: TrustNeeds = [
  { days: 2, said: 1, likesGiven: 0, likesReceived: 0, against: 2 },
  { days: 15, said: 3, likesGiven: 1, likesReceived: 1, against: 1 },
  { days: 50, said: 20, likesGiven: 30, likesReceived: 20, against: 0 },
]

/** A level is lost only below this share of what it asks for, so that nobody goes up and down with every week. */
const margin = 0.8

const meets = (conduct: TrustConduct, need: TrustNeed, share: number) =>
  conduct.against <= need.against &&
  (['days', 'said', 'likesGiven', 'likesReceived'] as const).every((what) => conduct[what] >= need[what] * share)

/** The level somebody has earned, by what they did in the window and the level they had. */
export function earnedLevel(conduct: TrustConduct, before: number, needs: TrustNeeds): 0 | 1 | 2 | 3 {
  for (const level of [3, 2, 1] as const) {
    if (meets(conduct, needs[level - 1] as TrustNeed, level <= before ? margin : 1)) return level
  }
  return 0
}

/** Whether no level asks for less than the one below it. */
export function isRising(needs: TrustNeeds): boolean {
  const [one, two, three] = needs
  const rises = (low: TrustNeed, high: TrustNeed) =>
    high.against <= low.against &&
    (['days', 'said', 'likesGiven', 'likesReceived'] as const).every((what) => high[what] >= low[what])
  return rises(one, two) && rises(two, three)
}
