import { Alert, Button, Group } from '@mantine/core'
import { IconDevices } from '@tabler/icons-react'
import { getArticle } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { call } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { type Form, formOf } from './form.ts'
import type { useAutosave } from './use-autosave.ts'
import { writeWords } from './words.ts'

interface Props {
  readonly autosave: ReturnType<typeof useAutosave>
  readonly onTake: (form: Form) => void
}

/** Another device wrote this article on: the person says which of both stays. */
export function StaleNote({ autosave, onTake }: Props) {
  const t = useWords(writeWords)
  const onRefused = useTellRefusal()
  const choose = async (keepsMine: boolean) => {
    if (!autosave.kept) return
    try {
      const article = await call(getArticle, { params: { articleId: autosave.kept.id } })
      if (keepsMine) await autosave.save(article.version)
      else {
        const form = formOf(article)
        autosave.take(article, form)
        onTake(form)
      }
    } catch (error) {
      if (error instanceof Problem) onRefused(error)
    }
  }
  return (
    <Alert color="yellow" icon={<IconDevices size={20} />} title={t('stale')} role="alert">
      <Group gap="xs">
        <Button onClick={() => void choose(true)}>{t('keepMine')}</Button>
        <Button variant="light" onClick={() => void choose(false)}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  )
}
