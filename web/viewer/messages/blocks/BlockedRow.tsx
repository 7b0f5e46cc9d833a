import { Button } from '@mantine/core'
import { getPersonPage } from '#contracts/community'
import { type Blocked, blockPerson, listBlocks, unblockPerson } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Blocks.module.css'
import { blocksWords } from './words.ts'

/** Somebody who is blocked, and letting them be there again; that is taken back by a touch. */
export function BlockedRow({ person }: { readonly person: Blocked }) {
  const t = useWords(blocksWords)
  const name = person.name || t('gone')
  const settings = { changes: [listBlocks, getPersonPage], onRefused: useTellRefusal() }
  const input = { params: { personId: person.id } }
  const block = useCommand(blockPerson, settings)
  const unblock = useCommand(unblockPerson, {
    ...settings,
    onDone: () => tell(t('unblocked', { name }), { tone: 'done', undo: () => block.send(input) }),
  })
  return (
    <li className={css.row}>
      <LinkTo to={`/people/${person.id}`} className={css.who}>
        <Face name={name} url={person.avatarUrl} size={44} />
        <span className={css.words}>
          <strong className={css.name}>{name}</strong>
          <span className={css.soft}>
            {t('since')} <When at={person.at} as="day" />
          </span>
        </span>
      </LinkTo>
      <Button
        variant="default"
        h={44}
        aria-label={t('unblockWhom', { name })}
        loading={unblock.isSending}
        onClick={() => unblock.send(input)}
      >
        {t('unblock')}
      </Button>
    </li>
  )
}
