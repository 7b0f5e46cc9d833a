import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  type CircleMember,
  getCircle,
  letMemberBack,
  listCircleMembers,
  removeCircleMember,
} from '#contracts/community'
import { useWords } from '../i18n/words.ts'
import { Sheet } from '../ui/frame/Sheet.tsx'
import { tell } from '../ui/toast/toast.ts'
import { useTellRefusal } from '../ui/toast/use-tell-refusal.ts'
import { useCommand } from '../wire/use-command.ts'
import css from './CircleFields.module.css'
import { circleWords } from './words.ts'

interface Props {
  readonly circleId: string
  readonly member: CircleMember
  readonly onClose: () => void
}

const changes = [listCircleMembers, getCircle]

/** Shows a member out, who is told why; it can be taken back. */
export function RemovalSheet({ circleId, member, onClose }: Props) {
  const t = useWords(circleWords)
  const [reason, setReason] = useState('')
  const onRefused = useTellRefusal()
  const params = { circleId, personId: member.person.id }
  const back = useCommand(letMemberBack, { changes, onRefused })
  const removing = useCommand(removeCircleMember, {
    changes,
    onRefused,
    onDone: () => {
      onClose()
      tell(t('removed'), { undo: () => back.send({ params }) })
    },
  })
  return (
    <Sheet title={`${t('remove')} · ${member.person.name}`} onClose={onClose}>
      <form
        className={css.removal}
        onSubmit={(event) => {
          event.preventDefault()
          removing.send({ params, body: { reason } })
        }}
      >
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={!reason.trim()} loading={removing.isSending}>
          {t('removeNow')}
        </Button>
      </form>
    </Sheet>
  )
}
