import { useEffect } from 'react'
import { type Brand, getBrand } from '#contracts/platform/house'
import { useLanguage } from '../i18n/language.ts'
import { useRoute } from '../wire/use-route.ts'
import { lantern } from './theme.ts'

const kept = 'nightmarket.brand'

/** How the house looks until it has said so itself: the last look seen on this device, else the night market's own. */
const unbranded: Brand = {
  name: { 'zh-CN': '夜市', en: 'Nightmarket' },
  tagline: { 'zh-CN': '', en: '' },
  accent: lantern,
  type: 'system',
  links: [],
  changedAt: '1970-01-01T00:00:00.000Z',
}

let remembered: Brand | undefined

function lastSeen(): Brand {
  try {
    remembered ??= { ...unbranded, ...JSON.parse(localStorage.getItem(kept) ?? '{}') }
  } catch {
    remembered = unbranded
  }
  return remembered ?? unbranded
}

/** The house's brand; never pending, so that the first picture already has the right colours. */
export function useBrand(): Brand {
  const { data } = useRoute(getBrand, {}, { staleTime: 60_000 })
  useEffect(() => {
    if (!data) return
    remembered = data
    localStorage.setItem(kept, JSON.stringify(data))
  }, [data])
  return data ?? lastSeen()
}

/** The house's name in the person's language. */
export function useBrandName(): string {
  return useBrand().name[useLanguage()]
}
