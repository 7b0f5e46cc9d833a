/** Addresses that better-auth needs for accounts without one; they lead nowhere and are never shown. */
const placeholder = /\.invalid$/

export function realEmail(email: string | null): string | undefined {
  return email && !placeholder.test(email) ? email : undefined
}

/** The address that stands in for one until a person who signed up by phone gives their own. */
export function placeholderEmail(identifier: string): string {
  return `${identifier}@phone.placeholder.invalid`
}

/** A name for somebody who signed up by phone: enough to be told apart, not enough to be called. */
export function nameFromPhone(phone: string): string {
  return `用户${phone.slice(-4)}`
}

/** Pattern for a `like` that begins with what a person typed. */
export function startsWith(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`
}
