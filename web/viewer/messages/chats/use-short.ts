import type { Message } from '#contracts/messaging'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { threadWords } from '#web/shared/messages/words.ts'

/** A message in one line. */
export function useShort(): (message: Message) => string {
  const t = useWords(threadWords)
  const text = useTexts()
  return (message) => {
    if (message.gone) return t(message.gone)
    if (message.text) return message.text
    if (message.card) return message.card.title ? text(message.card.title) : t('cardGone')
    return `[${t('picture')}]`
  }
}
