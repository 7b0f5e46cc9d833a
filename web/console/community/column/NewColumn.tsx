import { createColumn, listRunColumns } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { ColumnFields } from './ColumnFields.tsx'
import { runColumnWords } from './words.ts'

/** Opens a column. */
export function NewColumn() {
  const t = useWords(runColumnWords)
  const creating = useCommand(createColumn, { changes: [listRunColumns], onDone: () => go('/columns') })
  return (
    <>
      <PageHeader title={t('new')} />
      <ColumnFields
        column={undefined}
        act={t('create')}
        isSending={creating.isSending}
        problem={creating.problem}
        onSend={(body) => creating.send({ body })}
      />
    </>
  )
}
