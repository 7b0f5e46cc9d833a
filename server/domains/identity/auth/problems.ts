import type { Refusal } from '#kernel/refusal'
import { refuse } from '../refusals.ts'

type Refuse = (details?: Record<string, unknown>) => Refusal

/** Our own code, told by better-auth when the house takes no new members. */
export const signUpClosed = 'SIGN_UP_CLOSED'

/** better-auth's error codes in the house's own words. What is not listed is answered as "did not work". */
const refusalByCode: Readonly<Record<string, Refuse>> = {
  INVALID_EMAIL_OR_PASSWORD: refuse.wrongCredentials,
  INVALID_PASSWORD: refuse.wrongPassword,
  PASSWORD_TOO_SHORT: refuse.weakPassword,
  PASSWORD_TOO_LONG: refuse.weakPassword,
  USER_ALREADY_EXISTS: refuse.emailTaken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: refuse.emailTaken,
  FAILED_TO_CREATE_USER: refuse.emailTaken,
  EMAIL_NOT_VERIFIED: refuse.emailUnverified,
  EMAIL_PASSWORD_DISABLED: refuse.methodOff,
  [signUpClosed]: refuse.signUpClosed,
  INVALID_TOKEN: refuse.badToken,
  TOKEN_EXPIRED: refuse.badToken,
  OTP_NOT_FOUND: refuse.wrongCode,
  OTP_EXPIRED: refuse.wrongCode,
  INVALID_OTP: refuse.wrongCode,
  TOO_MANY_ATTEMPTS: refuse.codeUsedUp,
  PHONE_NUMBER_EXIST: refuse.phoneTaken,
  INVALID_CODE: refuse.wrongCode,
  INVALID_BACKUP_CODE: refuse.wrongCode,
  INVALID_TWO_FACTOR_COOKIE: refuse.notChallenged,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: refuse.notChallenged,
  ACCOUNT_TEMPORARILY_LOCKED: refuse.factorLocked,
  TOTP_ALREADY_ENABLED: refuse.factorOn,
  TOTP_NOT_ENABLED: refuse.factorOff,
  TWO_FACTOR_NOT_ENABLED: refuse.factorOff,
  BACKUP_CODES_NOT_ENABLED: refuse.factorOff,
  CREDENTIAL_ACCOUNT_NOT_FOUND: refuse.noPassword,
  PROVIDER_NOT_FOUND: refuse.unknownProvider,
  SESSION_EXPIRED: refuse.signInAgain,
  SESSION_NOT_FRESH: refuse.signInAgain,
}

/** What an answer of better-auth that is no success means for the caller. A fault of its own is thrown as one. */
export function refusalOfAnswer(status: number, code: string | undefined, retryAfterSeconds: number): Refusal {
  if (status === 429 && !code) return refuse.tooManyTries({ retryAfterSeconds: Math.max(1, retryAfterSeconds) })
  const known = code ? refusalByCode[code] : undefined
  if (status >= 500 && !known) throw new Error(`better-auth failed with ${status} ${code ?? ''}`)
  return (known ?? refuse.signInFailed)()
}
