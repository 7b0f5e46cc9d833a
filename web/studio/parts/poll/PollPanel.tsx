import { useState } from 'react'
import { closePoll, openPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePolls } from '#web/shared/room/poll/use-polls.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import type { LauncherProps } from '../../desk/launch/launcher.ts'
import { blank, draftOf, typedOf } from './draft.ts'
import { Earlier } from './Earlier.tsx'
import css from './Poll.module.css'
import { PollForm } from './PollForm.tsx'
import { RunningPoll } from './RunningPoll.tsx'
import { pollWords } from './words.ts'

/** Asks the room: what runs with its votes, a new question, and what was asked before. */
export function PollPanel({ desk, tidings, state }: LauncherProps) {
  const t = useWords(pollWords)
  const showId = desk.show.id
  const { polls, problem, isPending, again } = usePolls(showId, tidings, state)
  const [typed, setTyped] = useState(blank)
  const opening = useCommand(openPoll, {
    onDone: () => {
      setTyped({ ...blank, kind: typed.kind, seconds: typed.seconds })
      tell(t('launched'), { tone: 'done' })
      again()
    },
  })
  const closing = useCommand(closePoll, { onDone: again, onRefused: useTellRefusal() })
  if (problem) return <ErrorState problem={problem} onAgain={again} />
  const running = polls.filter(({ closedAt }) => !closedAt)
  return (
    <div className={css.panel}>
      {isPending && <Bone height={80} />}
      {running.map((poll) => (
        <RunningPoll
          key={poll.id}
          poll={poll}
          isClosing={closing.isSending}
          onClose={() => closing.send({ params: { showId, pollId: poll.id } })}
        />
      ))}
      <PollForm
        typed={typed}
        onType={setTyped}
        onLaunch={() => opening.send({ params: { showId }, body: draftOf(typed) })}
        isLaunching={opening.isSending}
        problem={opening.problem}
        isOnAir={desk.show.state === 'live'}
        replaces={running.some(({ kind }) => (kind === 'topic') === (typed.kind === 'topic'))}
      />
      <Earlier
        polls={polls.filter(({ closedAt }) => closedAt).toReversed()}
        isPending={isPending}
        onAgain={(poll) => setTyped(typedOf(poll))}
      />
    </div>
  )
}
