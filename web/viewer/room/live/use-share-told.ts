import type { ShowPage } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import type { share } from '../share.ts'
import { roomWords } from '../words.ts'

type Shared = Awaited<ReturnType<typeof share>>

/** The words that go with a shared room, and what is said after it was shared. */
export function useShareTold(show: ShowPage) {
  const t = useWords(roomWords)
  const text = useTexts()
  const tellOf = (shared: Shared) => {
    if (shared === 'copied') tell(t('copied'), { tone: 'done' })
    if (shared === 'failed') tell(t('copyFailed'), { tone: 'refused' })
  }
  return { text: t('shareText', { title: text(show.title) }), tellOf }
}
