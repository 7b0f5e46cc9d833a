/** Digits after the point that a currency uses, from ISO 4217; two unless listed. */
const exponents: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0, CLP: 0, ISK: 0, KWD: 3, BHD: 3, JOD: 3 }

export function minorDigits(currency: string): number {
  return exponents[currency] ?? 2
}

/** Reads a decimal such as "129.90" into minor units; undefined when it is not one or has too many digits. */
export function parseAmount(text: string, currency: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{0,4}))?$/.exec(text.trim())
  if (!match) return undefined
  const digits = minorDigits(currency)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return undefined
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
}

/** Writes minor units as a plain decimal ("129.90"), for files and machines; people get the locale's form. */
export function formatAmount(amount: number, currency: string): string {
  return (amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency))
}
