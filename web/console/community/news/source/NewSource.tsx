import { addNewsSource, listNewsSources } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { SourceFields } from './SourceFields.tsx'
import { newsSourceWords } from './words.ts'

/** Follows a feed. */
export function NewSource() {
  const t = useWords(newsSourceWords)
  const adding = useCommand(addNewsSource, {
    changes: [listNewsSources],
    onDone: ({ id }) => {
      tell(t('added'), { tone: 'done' })
      go('/news/sources', { search: { open: id } })
    },
  })
  return (
    <>
      <PageHeader title={t('new')} note={t('note')} />
      <SourceFields
        source={undefined}
        act={t('add')}
        isSending={adding.isSending}
        problem={adding.problem}
        onSend={(body) => adding.send({ body })}
      />
    </>
  )
}
