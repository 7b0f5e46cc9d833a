import { Button } from '@mantine/core'
import {
  checkIn,
  getRunGathering,
  listRunGatherings,
  listSignUps,
  moveUp,
  type RunGathering,
  type SignUp,
} from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import own from './Gatherings.module.css'
import { gatheringsWords } from './words.ts'

interface Props {
  readonly gathering: RunGathering
  readonly signUp: SignUp
  readonly isFull: boolean
}

const changes = [listSignUps, getRunGathering, listRunGatherings]

/** One person of an event: the code, where they stand, what they answered and said. */
export function SignUpRow({ gathering, signUp, isFull }: Props) {
  const t = useWords(gatheringsWords)
  const text = useTexts()
  const { may } = useMe()
  const onRefused = useTellRefusal()
  const onDone = () => tell(t('done'), { tone: 'done' })
  const enter = useCommand(checkIn, { changes, onDone, onRefused })
  const move = useCommand(moveUp, { changes, onDone, onRefused })
  const { id: signUpId, person, state, answers, code, cameAt, rewardMissed, feedback } = signUp
  const said = gathering.questions.flatMap(({ title, choices }, nth) => {
    const answer = answers[nth]
    const choice = answer && choices?.[Number(answer)]
    return answer ? [`${text(title)}: ${choice ? text(choice) : answer}`] : []
  })
  return (
    <li className={own.person}>
      <span className={own.grow}>
        {person.name} <span className={own.code}>{code}</span>
      </span>
      <span>
        {cameAt ? (
          <>
            {t('came')} <When at={cameAt} />
          </>
        ) : (
          t(state)
        )}
        {rewardMissed && ` · ${t('rewardMissed')}`}
      </span>
      {state === 'going' && !cameAt && may('gatherings.check-in') && (
        <Button variant="light" loading={enter.isSending} onClick={() => enter.send({ body: { code } })}>
          {t('letIn')}
        </Button>
      )}
      {state === 'waiting' && !isFull && (
        <Button
          variant="light"
          loading={move.isSending}
          onClick={() => move.send({ params: { gatheringId: gathering.id, signUpId } })}
        >
          {t('moveUp')}
        </Button>
      )}
      {said.length > 0 && <p className={own.said}>{said.join(' · ')}</p>}
      {feedback && (
        <p className={own.said}>
          {'★'.repeat(feedback.stars)} {feedback.again && t('again')} {feedback.text}
        </p>
      )}
    </li>
  )
}
