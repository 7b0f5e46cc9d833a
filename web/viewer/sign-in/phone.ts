/** A phone number as people write it, in E.164; eleven digits from 1 are taken as Chinese. Undefined while incomplete. */
export function toE164(written: string): string | undefined {
  const digits = written.replace(/[\s()-]/g, '').replace(/^00/, '+')
  const number = /^1[3-9]\d{9}$/.test(digits) ? `+86${digits}` : digits
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined
}
