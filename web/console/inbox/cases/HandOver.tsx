import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { handOverCase, listAgents } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

interface Props {
  readonly conversationId: string
  readonly ownId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives a conversation to a colleague, or to whoever has a skill and is next; with the reason. */
export function HandOver({ conversationId, ownId, onClose, onDone }: Props) {
  const t = useWords(serviceWords)
  const agents = useRoute(listAgents, {}).data?.items ?? []
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const hand = useCommand(handOverCase, { onDone })
  const skills = [...new Set(agents.flatMap((agent) => agent.skills))].sort()
  const data = [
    { value: 'queue', label: t('backToQueue') },
    ...agents
      .filter((agent) => agent.id !== ownId)
      .map((agent) => ({
        value: `to ${agent.id}`,
        label: `${agent.name} · ${t(agent.isPresent ? 'isPresent' : 'isAway')} · ${t('hasOpen', { count: agent.open })}`,
      })),
    ...skills.map((skill) => ({ value: `skill ${skill}`, label: t('toSkill', { skill }) })),
  ]
  const send = () => {
    const [kind = '', ...rest] = (to ?? '').split(' ')
    const value = rest.join(' ')
    const whom = kind === 'to' ? { toId: value } : kind === 'skill' ? { skill: value } : {}
    hand.send({ params: { conversationId }, body: { ...whom, reason: reason.trim() } })
  }
  return (
    <Sheet title={t('handOver')} onClose={onClose}>
      <div className={css.form}>
        <Select label={t('handTo')} data={data} value={to} onChange={setTo} comboboxProps={{ withinPortal: false }} />
        <TextInput
          label={t('reason')}
          value={reason}
          maxLength={300}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
        <ProblemNote problem={hand.problem} />
        <Button disabled={to === null || reason.trim() === ''} loading={hand.isSending} onClick={send}>
          {t('handOver')}
        </Button>
      </div>
    </Sheet>
  )
}
