import type { SignInMethods } from '#contracts/identity'
import type { HouseRules } from '../setting/queries.ts'

/** What the sign-in screen offers under these rules. */
export function offeredMethods(rules: HouseRules): SignInMethods {
  return {
    guest: rules.guestsMayEnter,
    signUp: rules.signUpIsOpen,
    email: rules.emailSignIn,
    phone: rules.phoneSignIn,
    providers: rules.knownProviders.map(({ id, label }) => ({ id, label })),
  }
}
