const browsers = [
  ['Edg/', 'Edge'],
  ['MicroMessenger', '微信'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** A device in words people know (`Chrome · Windows`), from how its browser names itself; undefined when it says nothing. */
export function deviceName(userAgent: string): string | undefined {
  const [, browser] = browsers.find(([mark]) => userAgent.includes(mark)) ?? []
  const [, system] = systems.find(([mark]) => userAgent.includes(mark)) ?? []
  const parts = [browser, system].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : undefined
}
