import * as contract from '#contracts/identity'
import { type MountedRoute, on } from '#platform/http'
import { allowTry, forgetTries } from '../auth/attempt.ts'
import { codeValidMs } from '../auth/code.ts'
import { deviceAt, ensureDevice, enterBy, setCookie } from '../auth/enter.ts'
import { askAuth } from '../auth/forward.ts'
import { gateOf } from '../auth/gate.ts'
import { enterAsGuest } from '../guest/enter.ts'
import { readMe } from '../person/me.ts'
import { refuse } from '../refusals.ts'
import { cookieHeader, deviceCookie, guestCookie } from '../session/cookie.ts'
import { recognise } from '../session/recognise.ts'
import { languageOf } from './language.ts'
import { accountKey, checkDevice, perAccount, perPhone } from './limit.ts'
import { offeredMethods } from './methods.ts'

const yearSeconds = 31_536_000

export const signInRoutes: MountedRoute[] = [
  on(contract.getSignInMethods, async ({ house }) => offeredMethods(await gateOf(house).rules())),

  on(contract.enterAsGuest, async (door) => {
    const { house, request, reader } = door
    const { recognition, rules } = gateOf(house)
    const known = await recognise(recognition, request.headers)
    if (known?.ban) throw refuse.banned(known.ban)
    if (known) return readMe(reader, known.caller)
    const { guestsMayEnter, language } = await rules()
    if (!guestsMayEnter) throw refuse.guestsOff()
    const device = deviceAt(door)
    if (!device.isNew) await checkDevice(reader, device.id)
    const wish = { language: languageOf(request.headers['accept-language'], language), deviceId: device.id }
    const guest = await door.perform((work) => enterAsGuest(work, wish))
    setCookie(door, guestCookie, guest.cookie, yearSeconds)
    // By the cookies that come with the next request, which then finds the guest in memory.
    const own = { [guestCookie]: guest.cookie, [deviceCookie]: device.cookie }
    const entered = await recognise(recognition, { cookie: cookieHeader(own) })
    if (!entered) throw refuse.signInFailed()
    return readMe(reader, entered.caller)
  }),

  on(contract.signUp, async (door) => {
    await checkDevice(door.reader, ensureDevice(door))
    return enterBy(door, { path: '/sign-up/email', body: door.body })
  }),

  on(contract.signIn, async (door) => {
    const { email, password, remember } = door.body
    const key = await accountKey(door.reader, email, ensureDevice(door))
    await allowTry(door.reader, key, perAccount)
    const entered = await enterBy(door, { path: '/sign-in/email', body: { email, password, rememberMe: remember } })
    await forgetTries(door.reader, key)
    return entered
  }),

  on(contract.proveSecondFactor, (door) => {
    const { code, kind, trustDevice } = door.body
    const path = kind === 'app' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
    return enterBy(door, { path, body: { code, trustDevice } })
  }),

  on(contract.signOut, async (door) => {
    await askAuth(door, { path: '/sign-out' })
    await gateOf(door.house).catchUp()
    return {}
  }),

  on(contract.sendPhoneCode, async (door) => {
    const { phone } = door.body
    const { phoneSignIn } = await gateOf(door.house).rules()
    if (!phoneSignIn) throw refuse.methodOff()
    await checkDevice(door.reader, ensureDevice(door))
    for (const [name, allowance] of Object.entries(perPhone)) {
      await allowTry(door.reader, `phone ${name} ${phone}`, allowance)
    }
    await askAuth(door, { path: '/phone-number/send-otp', body: { phoneNumber: phone } })
    return { validForMs: codeValidMs, nextInMs: perPhone.soon.windowMs }
  }),

  on(contract.provePhone, async (door) => {
    const { phone, code, attach } = door.body
    const { phoneSignIn } = await gateOf(door.house).rules()
    if (!phoneSignIn) throw refuse.methodOff()
    const ask = { path: '/phone-number/verify', body: { phoneNumber: phone, code, updatePhoneNumber: attach } }
    if (!attach) return enterBy(door, ask)
    await askAuth(door, ask)
    return { next: 'in' as const }
  }),

  on(contract.startProvider, async (door) => {
    const { knownProviders } = await gateOf(door.house).rules()
    const { providerId } = door.params
    if (!knownProviders.some(({ id }) => id === providerId)) throw refuse.unknownProvider()
    const { back } = door.body
    const body = { provider: providerId, callbackURL: back, errorCallbackURL: '/sign-in', disableRedirect: true }
    const answer = await askAuth(door, { path: '/sign-in/social', body })
    if (typeof answer.body.url !== 'string') throw refuse.signInFailed()
    return { url: answer.body.url }
  }),
]
