import { type AddressForm, provincesOfChina } from '#contracts/orders'

/** Cities that are provinces of their own: there the province is the city too. */
const municipalities = ['北京市', '天津市', '上海市', '重庆市']
const shortOf = (province: string) => province.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, '')

/**
 * Reads what people copy from a chat: name, phone and a Chinese address in one piece, in any order. What it cannot tell is
 * left out; the person sees the form and mends it.
 */
export function readPasted(pasted: string): Partial<AddressForm> {
  const text = pasted
    .replace(/(?:收货人|姓名|联系人|手机号?|电话|地址|所在地区)[：:]/g, ' ')
    .replace(/[，,;；\n\t]+/g, ' ')
  const phone = /(?:\+?86[- ]?)?(1[3-9]\d{9})(?!\d)/.exec(text.replace(/(\d{3})[- ](\d{4})[- ](\d{4})/, '$1$2$3'))?.[1]
  const words = text
    .replace(/(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}/, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = findProvince(words)
  if (!found) return { ...(phone && { phone }) }
  const { province, place } = found
  const [before, after] = [words.slice(0, place), words.slice(place)]
  const name = before.find(isName) ?? after.slice(1).find((word) => isName(word) && word !== after[1])
  const rest = after.filter((word) => word !== name).join('')
  return { ...(name && { name }), ...(phone && { phone }), country: 'CN', ...partsOf(rest, province) }
}

const isName = (word: string) => /^[\p{Script=Han}·]{2,6}$/u.test(word) && !/[省市区县镇路街道村]$/.test(word)

function findProvince(words: readonly string[]): { readonly province: string; readonly place: number } | undefined {
  for (const [place, word] of words.entries()) {
    const province = provincesOfChina.find((one) => word.startsWith(one) || word.startsWith(shortOf(one)))
    if (province) return { province, place }
  }
  return undefined
}

function partsOf(text: string, province: string): Partial<AddressForm> {
  const below = text.startsWith(province) ? text.slice(province.length) : text.slice(shortOf(province).length)
  const isCityToo = municipalities.includes(province)
  const city = /^.{1,10}?(?:自治州|地区|盟|市)/.exec(below)?.[0] ?? ''
  const belowCity = below.slice(city.length)
  const district = /^.{1,10}?(?:自治县|区|县|市|旗)/.exec(belowCity)?.[0] ?? ''
  const detail = belowCity.slice(district.length)
  return {
    province,
    ...(city || isCityToo ? { city: city || province } : {}),
    ...(district && { district }),
    ...(detail && { detail }),
  }
}
