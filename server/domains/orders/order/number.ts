const many = 10n ** 12n
/** Shares no factor with ten, so that multiplying by it modulo `many` hits every number once. */
const stride = 387_420_489_133n
const start = 271_828_182_845n

/**
 * The number of an order as people read it out: twelve digits that do not tell how much is sold, and a check digit (Luhn)
 * by which one wrong digit or two swapped neighbours are noticed. Another serial is another number, up to a million million.
 */
export function orderNumber(serial: number): string {
  const digits = String((BigInt(serial) * stride + start) % many).padStart(12, '0')
  return `${digits}${checkDigit(digits)}`
}

/** Whether thirteen digits can be the number of an order. */
export function isOrderNumber(text: string): boolean {
  return /^\d{13}$/.test(text) && checkDigit(text.slice(0, 12)) === Number(text[12])
}

function checkDigit(digits: string): number {
  let sum = 0
  for (let place = digits.length - 1, doubles = true; place >= 0; place--, doubles = !doubles) {
    const value = Number(digits[place]) * (doubles ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return (10 - (sum % 10)) % 10
}
