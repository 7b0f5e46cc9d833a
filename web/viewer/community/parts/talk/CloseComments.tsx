import { Button } from '@mantine/core'
import { closeComments, getTalk, openComments, type Talk } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { talkWords } from './words.ts'

/** Lets nobody comment any more, or people comment again; shown to the author alone. */
export function CloseComments({ talk }: { readonly talk: Talk }) {
  const t = useWords(talkWords)
  const onRefused = useTellRefusal()
  const { kind, subjectId } = talk
  const closing = useToggle({
    isOn: talk.isClosed,
    turnOn: closeComments,
    turnOff: openComments,
    input: { params: { kind, subjectId } },
    changes: [getTalk],
    onDone: (isOn) => tell(t(isOn ? 'closedNow' : 'openedNow'), { tone: 'done', undo: () => closing.turn(!isOn) }),
    onRefused,
  })
  if (!talk.rights.includes('close')) return null
  return (
    <Button variant="subtle" size="compact-md" onClick={closing.flip}>
      {t(closing.isOn ? 'open' : 'close')}
    </Button>
  )
}
