import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { listRules, putRule, type Rule, removeRule } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { ruleWords } from './words.ts'

/** Takes a rule off the list; it can be put back at once, as it was. */
export function RemoveRule({ rule: { id, kind, value, action, note } }: { readonly rule: Rule }) {
  const t = useWords(ruleWords)
  const onRefused = useTellRefusal()
  const back = useCommand(putRule, { changes: [listRules], onRefused })
  const remove = useCommand(removeRule, {
    changes: [listRules],
    onRefused,
    onDone: () =>
      tell(t('removed', { value }), {
        tone: 'done',
        undo: () => back.send({ body: { kind, value, action, note } }),
      }),
  })
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      loading={remove.isSending}
      aria-label={`${t('remove')} ${value}`}
      onClick={() => remove.send({ params: { ruleId: id } })}
    >
      <IconTrash size={18} />
    </ActionIcon>
  )
}
