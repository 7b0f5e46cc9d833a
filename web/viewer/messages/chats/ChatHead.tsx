import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowLeft, IconDots } from '@tabler/icons-react'
import { blockPerson, type Conversation, listBlocks, unblockPerson } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Chats.module.css'
import { usePartyName } from './use-party-name.ts'
import { chatWords } from './words.ts'

interface Props {
  readonly chat: Conversation
  readonly onChanged: () => void
}

/** Whom one writes with, the way back, and blocking, which can be taken back. */
export function ChatHead({ chat, onChanged }: Props) {
  const t = useWords(chatWords)
  const nameOf = usePartyName()
  const onRefused = useTellRefusal()
  const name = nameOf(chat.with)
  const { id: personId } = chat.with
  const settings = { changes: [listBlocks], onRefused }
  const unblock = useCommand(unblockPerson, { ...settings, onDone: onChanged })
  const block = useCommand(blockPerson, {
    ...settings,
    onDone: (_done, input) => {
      tell(t('blocked', { name }), { tone: 'done', undo: () => unblock.send(input) })
      onChanged()
    },
  })
  return (
    <header className={css.head}>
      <LinkTo to="/messages" className={css.back} aria-label={t('back')}>
        <IconArrowLeft size={22} />
      </LinkTo>
      <Face name={name} url={chat.with.avatarUrl} size={36} />
      <h1 className={css.title}>{name}</h1>
      {chat.kind === 'direct' && personId && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('more')}>
              <IconDots size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => (chat.isBlocked ? unblock : block).send({ params: { personId } })}>
              {t(chat.isBlocked ? 'unblock' : 'block')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </header>
  )
}
