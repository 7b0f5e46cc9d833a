import { phoneNumber } from 'better-auth/plugins/phone-number'
import type { SmsSender } from '#platform/sms/index'
import { nameFromPhone, placeholderEmail } from '../person/person.ts'
import { codeValidMs } from './code.ts'
import { codeText } from './mail.ts'

/** Codes of six digits that live five minutes and bear three tries; a number that is new becomes a member. */
export function phoneCodes(sms: SmsSender, houseName: string) {
  return phoneNumber({
    otpLength: 6,
    expiresIn: codeValidMs / 1000,
    allowedAttempts: 3,
    sendOTP: ({ phoneNumber: phone, code }) => sms.send({ to: phone, text: codeText(houseName, code) }),
    signUpOnVerification: {
      getTempEmail: (phone) => placeholderEmail(phone.slice(1)),
      getTempName: nameFromPhone,
    },
    schema: {
      user: { fields: { phoneNumber: 'phone_number', phoneNumberVerified: 'phone_number_verified' } },
    },
  })
}
