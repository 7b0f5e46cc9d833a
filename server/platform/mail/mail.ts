import { type Static, Type } from 'typebox'

import { refuse } from './refusals.ts'

/** One mail to one person. `html` is an addition to the text, never instead of it. */
export const Mail = Type.Object({
  to: Type.String({ maxLength: 254 }),
  subject: Type.String({ maxLength: 300 }),
  text: Type.String({ maxLength: 200_000 }),
  html: Type.Optional(Type.String({ maxLength: 400_000 })),
})
export type Mail = Static<typeof Mail>

/** One plain address: no display name, no list, no quoting, and nothing that could begin another header. */
const address = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,190}$/u

/** Refuses what is no single address; control characters in the subject become spaces, so it stays one header. */
export function checkMail(mail: Mail): Mail {
  if (!address.test(mail.to)) throw refuse.badAddress({ field: 'to' })
  return {
    ...mail,
    subject: mail.subject
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .slice(0, 300),
  }
}
