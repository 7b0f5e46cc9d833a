import { type Static, Type } from 'typebox'

import { Done, route } from '../route.ts'
import { Me } from './me.ts'
import { Email, Name, Password, Phone } from './person.ts'

/**
 * Ways in and out. All set or clear cookies, so the web calls them like any other route and then asks `getMe` again.
 * The house answers refusals as problems: `identity.wrong-credentials`, `identity.wrong-code`, `identity.too-many-tries`
 * (with `retryAfterSeconds`), `identity.banned`, `identity.email-unverified`, `identity.method-off` …
 */
export const SignInMethods = Type.Object({
  /** Guests may enter by themselves. */
  guest: Type.Boolean(),
  /** New members may sign up by themselves. */
  signUp: Type.Boolean(),
  email: Type.Boolean(),
  phone: Type.Boolean(),
  providers: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
})
export type SignInMethods = Static<typeof SignInMethods>

export const getSignInMethods = route({
  method: 'GET',
  path: '/auth/methods',
  may: 'anyone',
  summary: 'Tells which ways of signing in the house offers.',
  answers: { 200: SignInMethods },
})

/** `second-factor`: not in yet, ask for the code and call `proveSecondFactor`. `verify-email`: a mail is on its way. */
export const Entered = Type.Object({ next: Type.Enum(['in', 'second-factor', 'verify-email']) })
export type Entered = Static<typeof Entered>

/** Harmless to repeat: who has a session already stays who that is. */
export const enterAsGuest = route({
  method: 'POST',
  path: '/auth/guest',
  may: 'anyone',
  summary: 'Makes the caller a guest, so that likes, follows and lines have somebody to belong to.',
  perMinute: 600,
  answers: { 200: Me },
})
export const signUp = route({
  method: 'POST',
  path: '/auth/sign-up',
  may: 'anyone',
  summary: 'Makes a member with e-mail and password; a guest who does so keeps everything.',
  perMinute: 60,
  body: Type.Object({ name: Name, email: Email, password: Password }),
  answers: { 200: Entered },
})
export const signIn = route({
  method: 'POST',
  path: '/auth/sign-in',
  may: 'anyone',
  summary: 'Signs a member in with e-mail and password; what was done as a guest is joined to the account.',
  perMinute: 60,
  body: Type.Object({
    email: Email,
    password: Type.String({ minLength: 1, maxLength: 128 }),
    remember: Type.Boolean({ default: true }),
  }),
  answers: { 200: Entered },
})
export const proveSecondFactor = route({
  method: 'POST',
  path: '/auth/second-factor',
  may: 'anyone',
  summary: 'Finishes signing in with a code of the authenticator app or a backup code.',
  perMinute: 60,
  body: Type.Object({
    code: Type.String({ minLength: 6, maxLength: 20 }),
    kind: Type.Enum(['app', 'backup'], { default: 'app' }),
    /** Do not ask on this device for 30 days. */
    trustDevice: Type.Boolean({ default: false }),
  }),
  answers: { 200: Entered },
})
export const signOut = route({
  method: 'POST',
  path: '/auth/sign-out',
  may: 'anyone',
  summary: 'Ends this session.',
  answers: { 200: Done },
})

export const sendPhoneCode = route({
  method: 'POST',
  path: '/auth/phone/code',
  may: 'anyone',
  summary: 'Sends a six-digit code to a phone; the same answer whether the number is known or not.',
  perMinute: 60,
  body: Type.Object({ phone: Phone }),
  answers: { 200: Type.Object({ validForMs: Type.Integer(), nextInMs: Type.Integer() }) },
})
/** Signs in whoever owns the number; makes a member of a new one. With `attach` it is added to the signed-in member. */
export const provePhone = route({
  method: 'POST',
  path: '/auth/phone/prove',
  may: 'anyone',
  summary: 'Signs in, or up, with the code sent to a phone.',
  perMinute: 60,
  body: Type.Object({
    phone: Phone,
    code: Type.String({ pattern: '^[0-9]{6}$' }),
    attach: Type.Boolean({ default: false }),
  }),
  answers: { 200: Entered },
})

/** `back` is a path of this house to return to. The browser is then sent to `url`. */
export const startProvider = route({
  method: 'POST',
  path: '/auth/providers/:providerId/start',
  may: 'anyone',
  summary: 'Begins signing in with an outside provider (OpenID Connect).',
  perMinute: 60,
  params: Type.Object({ providerId: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }) }),
  body: Type.Object({ back: Type.String({ pattern: '^/(?![/\\\\])', maxLength: 500, default: '/' }) }),
  answers: { 200: Type.Object({ url: Type.String() }) },
})

/** Same answer whether the address is known or not. The mail leads to `/reset-password?token=…`. */
export const forgetPassword = route({
  method: 'POST',
  path: '/auth/password/forget',
  may: 'anyone',
  summary: 'Sends a mail to choose a new password.',
  perMinute: 20,
  body: Type.Object({ email: Email }),
  answers: { 200: Done },
})
export const resetPassword = route({
  method: 'POST',
  path: '/auth/password/reset',
  may: 'anyone',
  summary: 'Sets a new password with the token of the mail and ends all sessions.',
  perMinute: 20,
  body: Type.Object({ token: Type.String({ maxLength: 200 }), password: Password }),
  answers: { 200: Done },
})
export const changePassword = route({
  method: 'POST',
  path: '/auth/password/change',
  may: 'member',
  summary: 'Changes the own password and signs out everywhere else.',
  isRepeatable: true, // the answer carries a new session's cookie, which no kept answer would
  perMinute: 10,
  body: Type.Object({ current: Type.String({ maxLength: 128 }), password: Password }),
  answers: { 200: Done },
})
/** The mail leads to `/verify-email?token=…`, which calls `verifyEmail`. */
export const sendVerification = route({
  method: 'POST',
  path: '/auth/email/send-verification',
  may: 'anyone',
  summary: 'Sends the mail that proves an address again.',
  perMinute: 20,
  body: Type.Object({ email: Email }),
  answers: { 200: Done },
})
export const verifyEmail = route({
  method: 'POST',
  path: '/auth/email/verify',
  may: 'anyone',
  summary: 'Proves an address with the token of the mail, and signs in.',
  perMinute: 60,
  body: Type.Object({ token: Type.String({ maxLength: 1000 }) }),
  answers: { 200: Entered },
})

/** Asked of whoever has a password; who signs in by phone or provider leaves it out. */
const ownPassword = Type.Object({ password: Type.Optional(Type.String({ maxLength: 128 })) })

/** `uri` is `otpauth://…`, to be drawn as a QR code in the browser; `backupCodes` are shown once. */
export const enrolSecondFactor = route({
  method: 'POST',
  path: '/me/second-factor',
  may: 'member',
  summary: 'Begins a second factor; it counts once a code has been confirmed.',
  perMinute: 10,
  body: ownPassword,
  answers: { 200: Type.Object({ uri: Type.String(), backupCodes: Type.Array(Type.String()) }) },
})
export const confirmSecondFactor = route({
  method: 'POST',
  path: '/me/second-factor/confirm',
  may: 'member',
  summary: 'Turns the second factor on with a first code from the app.',
  isRepeatable: true, // the answer carries a new session's cookie, which no kept answer would
  perMinute: 20,
  body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }),
  answers: { 200: Done },
})
export const renewBackupCodes = route({
  method: 'POST',
  path: '/me/second-factor/backup-codes',
  may: 'member',
  summary: 'Makes new backup codes; the old ones stop working.',
  perMinute: 10,
  body: ownPassword,
  answers: { 200: Type.Object({ backupCodes: Type.Array(Type.String()) }) },
})
export const removeSecondFactor = route({
  method: 'DELETE',
  path: '/me/second-factor',
  may: 'member',
  summary: 'Turns the second factor off; refused while the house asks staff for one.',
  perMinute: 10,
  body: ownPassword,
  answers: { 200: Done },
})
