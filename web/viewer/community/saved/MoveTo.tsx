import { ActionIcon, Menu } from '@mantine/core'
import { IconFolder, IconFolderOpen, IconStarOff } from '@tabler/icons-react'
import { type Collection, listCollections, listOwnSaves, type SavedItem, save, unsave } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { savedWords } from './words.ts'

interface Props {
  readonly item: SavedItem
  readonly collections: readonly Collection[]
}

/** Puts something saved into a collection, or takes it out of all. */
export function MoveTo({ item, collections }: Props) {
  const t = useWords(savedWords)
  const onRefused = useTellRefusal()
  const changes = [listOwnSaves, listCollections]
  const params = { kind: item.kind, subjectId: item.subjectId }
  const moving = useCommand(save, { changes, onRefused, onDone: () => tell(t('moved'), { tone: 'done' }) })
  const putBack = () => moving.send({ params, body: item.collectionId ? { collectionId: item.collectionId } : {} })
  const taking = useCommand(unsave, {
    changes,
    onRefused,
    onDone: () => tell(t('takenOut'), { tone: 'done', undo: putBack }),
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('move')}>
          <IconFolder size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {collections.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<IconFolderOpen size={18} />}
            disabled={id === item.collectionId}
            onClick={() => moving.send({ params, body: { collectionId: id } })}
          >
            {name}
          </Menu.Item>
        ))}
        {item.collectionId && (
          <Menu.Item onClick={() => moving.send({ params, body: {} })}>{t('noCollection')}</Menu.Item>
        )}
        <Menu.Item leftSection={<IconStarOff size={18} />} onClick={() => taking.send({ params })}>
          {t('takeOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
