import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { decideInvitation, type InvitationRow, listCampaigns, listInvitations } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Invitation.module.css'
import { invitationsWords } from './words.ts'

/** One invitation: who, how it stands, what speaks for both being one person; and the decision, with its reason. */
export function InvitationDetail({ row }: { readonly row: InvitationRow | undefined }) {
  const t = useWords(invitationsWords)
  const [reason, setReason] = useState('')
  const deciding = useCommand(decideInvitation, {
    changes: [listInvitations, listCampaigns],
    onDone: () => tell(t('decided'), { tone: 'done' }),
  })
  if (!row) return <Bone height={200} />
  const { id, inviter, invited, state, score, signals, orderId, decidedBy, acceptedAt } = row
  const send = (act: 'approve' | 'refuse') =>
    deciding.send({ params: { invitationId: id }, body: { act, reason: reason.trim() } })
  return (
    <div className={css.form}>
      <h2 className={css.heading}>
        {inviter.name || inviter.id} → {invited.name || invited.id}
      </h2>
      <p className={css.note}>
        {t(state)} · {t('acceptedAt')} <When at={acceptedAt} />
        {orderId && (
          <>
            {' · '}
            <LinkTo to={`/orders?open=${orderId}`}>{t('order')}</LinkTo>
          </>
        )}
      </p>
      <p className={css.note}>
        {t('score')}: {score}
      </p>
      <ul className={css.signals}>
        {signals.length === 0 && <li>{t('noSignals')}</li>}
        {signals.map(({ kind, weight }) => (
          <li key={kind}>
            {t(`signal.${kind}`)} {weight > 0 && `+${weight}`}
          </li>
        ))}
      </ul>
      {decidedBy && <p className={css.note}>{t('decidedBy', { name: decidedBy, reason: row.reason ?? '' })}</p>}
      {state === 'waiting' && (
        <>
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            value={reason}
            maxLength={300}
            autosize
            minRows={2}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <ProblemNote problem={deciding.problem} />
          <div className={css.acts}>
            <Button disabled={!reason.trim()} loading={deciding.isSending} onClick={() => send('approve')}>
              {t('approve')}
            </Button>
            <Button
              disabled={!reason.trim()}
              loading={deciding.isSending}
              color="red"
              variant="light"
              onClick={() => send('refuse')}
            >
              {t('refuse')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
