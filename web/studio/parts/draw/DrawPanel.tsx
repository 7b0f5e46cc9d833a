import { useState } from 'react'
import { createDraw, getDrawKinds } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '#web/shared/room/draw/run/Draw.module.css'
import { DrawForm } from '#web/shared/room/draw/run/DrawForm.tsx'
import { blank, blankPrize, draftOf } from '#web/shared/room/draw/run/draft.ts'
import { drawWords } from '#web/shared/room/draw/run/words.ts'
import { useDraws } from '#web/shared/room/draw/use-draws.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { LauncherProps } from '../../desk/launch/launcher.ts'
import { EarlierDraws } from './EarlierDraws.tsx'
import { RunningDraw } from './RunningDraw.tsx'

/** Draws of the show: what runs or waits, a new one, and what was drawn before. */
export function DrawPanel({ desk, tidings, state }: LauncherProps) {
  const t = useWords(drawWords)
  const showId = desk.show.id
  const { draws, problem, isPending, again } = useDraws(showId, tidings, state)
  const { data: kinds } = useRoute(getDrawKinds, {})
  const [typed, setTyped] = useState(blank)
  const creating = useCommand(createDraw, {
    onDone: (_draw, { body }) => {
      setTyped({ ...typed, title: '', prizes: [] })
      tell(t(body.open ? 'launched' : 'kept'), { tone: 'done' })
      again()
    },
  })
  if (problem) return <ErrorState problem={problem} onAgain={again} />
  if (isPending || !kinds) return <Bone height={160} />
  const firstKind = kinds.prizes.find((kind) => kind === 'product') ?? kinds.prizes[0]
  const filled = typed.prizes.length > 0 || !firstKind ? typed : { ...typed, prizes: [blankPrize(firstKind)] }
  const send = (open: boolean) => {
    const draft = draftOf(filled)
    if (draft) creating.send({ params: { showId }, body: { ...draft, open } })
  }
  const running = draws.filter(({ state }) => state === 'open' || state === 'closed' || state === 'prepared')
  return (
    <div className={css.panel}>
      {running.map((draw) => (
        <RunningDraw key={draw.id} draw={draw} isOnAir={desk.show.state === 'live'} onChanged={again} />
      ))}
      <DrawForm
        typed={filled}
        kinds={kinds}
        showId={showId}
        shelf={desk.shelf}
        onType={setTyped}
        onSend={send}
        isSending={creating.isSending}
        problem={creating.problem}
        isOnAir={desk.show.state === 'live'}
        isBusy={draws.some(({ state }) => state === 'open')}
      />
      <EarlierDraws draws={draws.filter((draw) => !running.includes(draw))} />
    </div>
  )
}
