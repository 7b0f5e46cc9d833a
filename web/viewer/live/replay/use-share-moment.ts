import type { ShowPage } from '#contracts/live'
import { makeShareLink } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { call } from '#web/shared/wire/call.ts'
import { share } from '../../room/share.ts'
import { replayWords } from './words.ts'

/** Shares the replay from a moment of it: the link opens there. */
export function useShareMoment(show: ShowPage): (offsetMs: number) => void {
  const t = useWords(replayWords)
  const text = useTexts()
  return (offsetMs) => {
    const address = new URL(`/replays/${show.id}`, location.origin)
    const seconds = Math.floor(offsetMs / 1000)
    if (seconds > 0) address.searchParams.set('at', String(seconds))
    void sharerOf(show.id)
      .then((token) => {
        if (token) address.searchParams.set('s', token)
        return share(address.href, t('watch', { title: text(show.title) }))
      })
      .then((shared) => {
        if (shared === 'copied') tell(t('copied'), { tone: 'done' })
        if (shared === 'failed') tell(t('copyFailed'), { tone: 'refused' })
      })
  }
}

/** Whose link it is; without it the moment can be shared all the same. */
async function sharerOf(showId: string): Promise<string | undefined> {
  const body = { kind: 'show', subjectId: showId, channel: 'link' } as const
  return call(makeShareLink, { body }).then(
    ({ token }) => token,
    () => undefined,
  )
}
