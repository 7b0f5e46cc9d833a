import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import {
  type Circle,
  findCircles,
  getCircle,
  joinCircle,
  leaveCircle,
  listOwnCircles,
  withdrawRequest,
} from '#contracts/community'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { AskSheet } from './AskSheet.tsx'
import { Missing } from './Missing.tsx'
import { circleScreenWords } from './words.ts'

const changes = [getCircle, findCircles, listOwnCircles]

/** The way into a circle and out of it: by one touch, or by asking. */
export function JoinButton({ circle }: { readonly circle: Circle }) {
  const t = useWords(circleScreenWords)
  const asMember = useAsMember()
  const onRefused = useTellRefusal()
  const [isAsking, setAsking] = useState(false)
  const params = { circleId: circle.id }
  const join = useCommand(joinCircle, { changes, onRefused, onDone: () => tell(t('joinedTold'), { tone: 'done' }) })
  const leave = useCommand(leaveCircle, {
    changes,
    onRefused,
    onDone: () => tell(t('left'), circle.joining === 'open' ? { undo: () => join.send({ params }) } : {}),
  })
  const withdraw = useCommand(withdrawRequest, { changes, onRefused })
  if (circle.role) {
    return (
      <Button
        variant="default"
        leftSection={<IconCheck size={16} />}
        loading={leave.isSending}
        onClick={() => leave.send({ params })}
      >
        {t('leave')}
      </Button>
    )
  }
  if (circle.isAsking) {
    return (
      <Button variant="default" loading={withdraw.isSending} onClick={() => withdraw.send({ params })}>
        {`${t('asking')} · ${t('withdraw')}`}
      </Button>
    )
  }
  if (circle.isArchived || circle.joining === 'closed') return null
  if (circle.missing.length > 0) return <Missing missing={circle.missing} />
  const isAsked = circle.joining === 'asked'
  return (
    <>
      <Button loading={join.isSending} onClick={asMember(() => (isAsked ? setAsking(true) : join.send({ params })))}>
        {t(isAsked ? 'ask' : 'join')}
      </Button>
      {isAsking && <AskSheet circle={circle} onClose={() => setAsking(false)} />}
    </>
  )
}
