import { Alert, Button, Group } from '@mantine/core'
import { IconDevices } from '@tabler/icons-react'
import { getPost } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { call } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { type Form, formOf } from './form.ts'
import type { useAutosave } from './use-autosave.ts'
import { composeWords } from './words.ts'

interface Props {
  readonly autosave: ReturnType<typeof useAutosave>
  readonly onTake: (form: Form) => void
}

/** Another device wrote this draft on: the person says which of both stays. */
export function StaleNote({ autosave, onTake }: Props) {
  const t = useWords(composeWords)
  const onRefused = useTellRefusal()
  const choose = async (keepsMine: boolean) => {
    if (!autosave.kept) return
    try {
      const post = await call(getPost, { params: { postId: autosave.kept.id } })
      if (keepsMine) await autosave.save(post.version)
      else {
        const form = formOf(post)
        autosave.take(post, form)
        onTake(form)
      }
    } catch (error) {
      if (error instanceof Problem) onRefused(error)
    }
  }
  return (
    <Alert color="yellow" icon={<IconDevices size={20} />} title={t('staleTitle')} role="alert">
      <Group gap="xs">
        <Button onClick={() => void choose(true)}>{t('keepMine')}</Button>
        <Button variant="light" onClick={() => void choose(false)}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  )
}
