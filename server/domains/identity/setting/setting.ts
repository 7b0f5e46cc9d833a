import type { Settings } from '#contracts/platform/house'

export type Rules = Omit<Settings, 'providers'>

/** What holds until an operator changes it. */
export const defaultRules: Rules = {
  guestsMayEnter: true,
  signUpIsOpen: true,
  emailSignIn: true,
  emailMustBeVerified: false,
  phoneSignIn: true,
  staffNeedSecondFactor: false,
  purchaseMayBeCondition: true,
  language: 'zh-CN',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
}

/** What is kept, over the defaults; what is not a rule (any more) is left out. */
export function completeRules(kept: Partial<Record<string, unknown>>): Rules {
  const known = Object.entries(kept).filter(([name, value]) => {
    const usual = defaultRules[name as keyof Rules]
    return usual !== undefined && typeof value === typeof usual
  })
  return { ...defaultRules, ...Object.fromEntries(known) }
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Whether somebody could still sign in under these rules. */
export function leavesAWayIn(rules: Rules, providers: number): boolean {
  return rules.emailSignIn || rules.phoneSignIn || providers > 0
}
