import { Button } from '@mantine/core'
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { archiveCircle, type Circle, changeCircle, getCircle, listCircles, reopenCircle } from '#contracts/community'
import { CircleFields } from '#web/shared/circle/CircleFields.tsx'
import { CirclePictures } from '#web/shared/circle/CirclePictures.tsx'
import { draftOfCircle, formOfCircle } from '#web/shared/circle/form.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from './Circles.module.css'
import { circlesWords } from './words.ts'

const changes = [getCircle, listCircles]

/** Purpose, rules, look and ways into a circle (mod+s saves), and whether it is open. */
export function CircleForm({ circle }: { readonly circle: Circle }) {
  const t = useWords(circlesWords)
  const [form, setForm] = useState(() => formOfCircle(circle))
  const onRefused = useTellRefusal()
  const params = { circleId: circle.id }
  const saving = useCommand(changeCircle, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  const reopen = useCommand(reopenCircle, { changes, onRefused })
  const archive = useCommand(archiveCircle, {
    changes,
    onRefused,
    onDone: () => tell(t('closedTold'), { undo: () => reopen.send({ params }) }),
  })
  const errorOf = useFieldError(saving.problem)
  const maySave = form.name.trim() !== '' && form.handle !== '' && !saving.isSending
  const save = () => saving.send({ params, body: { ...draftOfCircle(form), version: circle.version } })
  useKeys({ 'mod+s': () => maySave && save() })
  const actions = (
    <>
      <ButtonLink to="/circles" variant="subtle" leftSection={<IconArrowLeft size={18} />}>
        {t('back')}
      </ButtonLink>
      <Button
        component="a"
        href={`/circles/${circle.handle}`}
        target="_blank"
        variant="default"
        leftSection={<IconExternalLink size={18} />}
      >
        {t('see')}
      </Button>
      <ButtonLink to={`/circles/${circle.id}/members`} variant="default">
        {t('members')}
      </ButtonLink>
      <ButtonLink to={`/circles/${circle.id}/requests`} variant="default">
        {t('requests')}
      </ButtonLink>
      <Button
        variant="subtle"
        color="gray"
        loading={archive.isSending || reopen.isSending}
        onClick={() => (circle.isArchived ? reopen : archive).send({ params })}
      >
        {t(circle.isArchived ? 'reopen' : 'archive')}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader title={circle.name} note={t(circle.isArchived ? 'archived' : 'open')} actions={actions} />
      <CirclePictures circle={circle} />
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <CircleFields form={form} onChange={setForm} errorOf={errorOf} />
        {saving.problem && <ProblemNote problem={saving.problem} />}
        <div>
          <Button type="submit" loading={saving.isSending} disabled={!maySave}>
            {t('save')}
          </Button>
        </div>
      </form>
    </>
  )
}
