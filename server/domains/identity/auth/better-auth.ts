import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import type { Mailer } from '#platform/mail/index'
import type { SmsSender } from '#platform/sms/index'
import { cookiePrefix } from '../session/cookie.ts'
import type { HouseRules } from '../setting/queries.ts'
import { countTry } from './attempt.ts'
import { columns } from './columns.ts'
import { alreadyMemberMail, resetMail, verificationMail } from './mail.ts'
import { addressHeader, basePath } from './paths.ts'
import { phoneCodes } from './phone.ts'
import { signUpClosed } from './problems.ts'
import { outsideProviders } from './providers.ts'
import { secondFactor } from './second-factor.ts'

export interface AuthParts {
  readonly db: Database
  readonly secret: string
  readonly rules: HouseRules
  readonly houseName: string
  /** Where links in mails lead: the address people reach the house under, without a slash at the end. */
  readonly linkBase: string
  readonly mail: Pick<Mailer, 'send'>
  readonly sms: SmsSender
  readonly log: (level: 'warn' | 'error', text: string, details: readonly unknown[]) => void
}

const daySeconds = 86_400

export type Auth = ReturnType<typeof createAuth>

/**
 * better-auth, set up for the rules in force; made anew when they change. Its tables are ours (schema `identity`), its
 * limits are counted in the database, and who may come from where was settled before a request gets here.
 */
export function createAuth(parts: AuthParts) {
  const { db, rules, houseName, linkBase, mail } = parts
  return betterAuth({
    appName: houseName,
    basePath,
    secret: parts.secret,
    telemetry: { enabled: false },
    database: { db, type: 'postgres', schemaName: 'identity', transaction: true },
    ...columns,
    session: { ...columns.session, expiresIn: 30 * daySeconds, updateAge: daySeconds, freshAge: 600 },
    emailAndPassword: {
      enabled: rules.emailSignIn,
      requireEmailVerification: rules.emailMustBeVerified,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        await sql`update identity.login set must_change_password = false where id = ${user.id}`.execute(db)
      },
      sendResetPassword: ({ user, token }) =>
        mail.send(resetMail({ to: user.email, houseName, link: `${linkBase}/reset-password?token=${token}` })),
      onExistingUserSignUp: ({ user }) =>
        mail.send(alreadyMemberMail({ to: user.email, houseName, link: `${linkBase}/sign-in` })),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: 3600,
      sendVerificationEmail: ({ user, token }) =>
        mail.send(verificationMail({ to: user.email, houseName, link: `${linkBase}/verify-email?token=${token}` })),
    },
    databaseHooks: {
      user: {
        create: {
          // The one place that every way of signing up passes.
          before: async () => {
            if (!rules.signUpIsOpen) throw new APIError('FORBIDDEN', { code: signUpClosed, message: signUpClosed })
          },
        },
      },
    },
    account: {
      ...columns.account,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true },
    },
    plugins: [
      secondFactor(houseName),
      ...(rules.phoneSignIn ? [phoneCodes(parts.sms, houseName)] : []),
      outsideProviders(rules.knownProviders),
    ],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: perAddress,
      customStorage: {
        consume: async (key, { window, max }) => {
          const { allowed, leftMs } = await countTry(db, `address ${key}`, { tries: max, windowMs: window * 1000 })
          return { allowed, retryAfter: allowed ? null : Math.max(1, Math.ceil(leftMs / 1000)) }
        },
      },
    },
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    onAPIError: { errorURL: '/sign-in' },
    logger: {
      level: 'warn',
      log: (level, text, ...details) => parts.log(level === 'error' ? 'error' : 'warn', text, details),
    },
    advanced: {
      cookiePrefix,
      // The gate adds Secure when the browser came over TLS; a name that depends on it would sign people out on a change.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
    },
  })
}

/**
 * Calls one address may make in so many seconds. Generous, because a whole campus or carrier may share one address while
 * a show is on; accounts and phone numbers have limits of their own.
 */
const perAddress = {
  // Asked with each page that opens: it tries nothing, and whoever is refused looks signed out.
  '/get-session': false as const,
  '/sign-in/email': { window: 60, max: 60 },
  '/sign-up/email': { window: 60, max: 60 },
  '/sign-in/social': { window: 60, max: 60 },
  '/two-factor/*': { window: 60, max: 60 },
  '/phone-number/*': { window: 60, max: 120 },
  '/request-password-reset': { window: 60, max: 20 },
  '/send-verification-email': { window: 60, max: 20 },
  '/change-password': { window: 60, max: 20 },
}
