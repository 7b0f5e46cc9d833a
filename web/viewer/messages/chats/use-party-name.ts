import type { Party } from '#contracts/messaging'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { chatWords } from './words.ts'

/** How the other side of a conversation is called: a person, the shop's service, or those who run a show. */
export function usePartyName(): (party: Party) => string {
  const t = useWords(chatWords)
  const text = useTexts()
  return ({ kind, name, title }) => {
    if (kind === 'person') return name || t('nobody')
    return kind === 'show' && title ? t('showOf', { title: text(title) }) : t('shop')
  }
}
