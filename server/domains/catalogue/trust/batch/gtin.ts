const lengths = new Set([8, 12, 13, 14])

/** A GTIN in the 14 digits of a Digital Link; undefined for what is none. Spaces and dashes between digits are let pass. */
export function readGtin(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d+$/.test(digits) || !lengths.has(digits.length)) return undefined
  const gtin = digits.padStart(14, '0')
  return checkDigitOf(gtin.slice(0, 13)) === Number(gtin[13]) ? gtin : undefined
}

/** The check digit for 13 digits: weights 3 and 1 in turn, up to the next ten (GS1 General Specifications, 7.9). */
export function checkDigitOf(digits: string): number {
  const sum = [...digits].reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}
