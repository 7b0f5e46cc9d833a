import { refusals } from '#kernel/refusal'
import type { Log } from '#platform/log/index'

export const refuse = refusals('sms', {
  badNumber: ['invalid', 'This is not a phone number with its country code, such as +8613800138000.'],
  notTaken: ['unavailable', 'The text message could not be sent right now. Please try again in a moment.'],
})

/** One text message. */
export interface Sms {
  /** E.164: a plus sign, the country code, the number; digits only. */
  readonly to: string
  readonly text: string
}

/** Where text messages are handed over. Settles when the gateway took the message; refuses `sms.bad-number` and `sms.not-taken`. */
export interface SmsSender {
  send(sms: Sms): Promise<void>
}

export function isPhoneNumber(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text)
}

/** For houses without a gateway: messages go to the log, and the latest hundred are kept for whoever develops or tests. */
export function logSender(log: Pick<Log, 'info'>): SmsSender & { readonly kept: readonly Sms[] } {
  const kept: Sms[] = []
  return {
    kept,
    async send(sms) {
      if (!isPhoneNumber(sms.to)) throw refuse.badNumber({ field: 'to' })
      kept.push(sms)
      if (kept.length > 100) kept.shift()
      log.info({ to: sms.to, text: sms.text }, 'no text message gateway is set, so this message goes nowhere')
    },
  }
}
