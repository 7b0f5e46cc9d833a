import { Button } from '@mantine/core'
import { archiveTemplate, listTemplates, restoreTemplate, type Template } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { templateWords } from './words.ts'

/** Puts a template away or uses it again; each can be taken back. */
export function ArchiveTemplate({ template, onDone }: { readonly template: Template; readonly onDone: () => void }) {
  const t = useWords(templateWords)
  const onRefused = useTellRefusal()
  const changes = [listTemplates]
  const input = { params: { templateId: template.id } }
  const back = useCommand(template.isArchived ? archiveTemplate : restoreTemplate, { changes, onRefused })
  const turn = useCommand(template.isArchived ? restoreTemplate : archiveTemplate, {
    changes,
    onRefused,
    onDone: () => {
      tell(t(template.isArchived ? 'restored' : 'archived'), { tone: 'done', undo: () => back.send(input) })
      onDone()
    },
  })
  return (
    <Button variant="subtle" loading={turn.isSending} onClick={() => turn.send(input)}>
      {t(template.isArchived ? 'restore' : 'archive')}
    </Button>
  )
}
