import { Button } from '@mantine/core'
import {
  answerColumnInvitation,
  type Column,
  getColumn,
  leaveColumn,
  listOwnColumns,
} from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { columnWords } from '../words.ts'
import css from './Own.module.css'
import { ownColumnWords } from './words.ts'

const changes = [listOwnColumns, getColumn]

/** A column one writes for, or is asked to. */
export function OwnColumn({ column }: { readonly column: Column }) {
  const t = useWords(ownColumnWords)
  const c = useWords(columnWords)
  const onRefused = useTellRefusal()
  const { id: columnId, handle, title, invitedAs, isOpen } = column
  const params = { columnId }
  const answering = useCommand(answerColumnInvitation, {
    changes,
    onRefused,
    onDone: (_, { body }) => tell(t(body.accept ? 'accepted' : 'declined'), { tone: 'done' }),
  })
  const leaving = useCommand(leaveColumn, { changes, onRefused, onDone: () => tell(t('left'), { tone: 'done' }) })
  if (invitedAs) {
    return (
      <li className={css.card}>
        <p className={css.words}>{t('invited', { badge: c(invitedAs), title })}</p>
        <Button loading={answering.isSending} onClick={() => answering.send({ params, body: { accept: true } })}>
          {t('accept')}
        </Button>
        <Button variant="subtle" onClick={() => answering.send({ params, body: { accept: false } })}>
          {t('decline')}
        </Button>
      </li>
    )
  }
  return (
    <li className={css.card}>
      <LinkTo to={`/columns/${handle}`} className={css.words}>
        {title}
      </LinkTo>
      {isOpen && <ButtonLink to={`/columns/${handle}/write`}>{t('write')}</ButtonLink>}
      <Button variant="subtle" color="gray" loading={leaving.isSending} onClick={() => leaving.send({ params })}>
        {t('leave')}
      </Button>
    </li>
  )
}
