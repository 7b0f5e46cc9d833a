import type { Language } from '#contracts/identity'

/** The language of the house's two that a browser asks for; the house's own when it asks for neither. */
export function languageOf(accepted: string | undefined, usual: Language): Language {
  const asked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { tag: tag.toLowerCase(), weight: Number(quality ?? 1) || 0 }
    })
    .sort((one, other) => other.weight - one.weight)
  for (const { tag } of asked) {
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return usual
}
