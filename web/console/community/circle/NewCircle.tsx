import { Button } from '@mantine/core'
import { useState } from 'react'
import { createCircle, listCircles } from '#contracts/community'
import { CircleFields } from '#web/shared/circle/CircleFields.tsx'
import { draftOfCircle, newCircle } from '#web/shared/circle/form.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import css from './Circles.module.css'
import { circlesWords } from './words.ts'

/** Founds a circle; whoever founds it owns it until they hand it over. */
export function NewCircle() {
  const t = useWords(circlesWords)
  const [form, setForm] = useState(newCircle)
  const creating = useCommand(createCircle, {
    changes: [listCircles],
    onDone: ({ id }) => {
      tell(t('saved'), { tone: 'done' })
      go(`/circles/${id}`, { replace: true })
    },
  })
  const errorOf = useFieldError(creating.problem)
  return (
    <>
      <PageHeader title={t('create')} />
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          creating.send({ body: draftOfCircle(form) })
        }}
      >
        <CircleFields form={form} onChange={setForm} errorOf={errorOf} />
        {creating.problem && <ProblemNote problem={creating.problem} />}
        <div>
          <Button type="submit" loading={creating.isSending} disabled={!form.name.trim() || !form.handle}>
            {t('create')}
          </Button>
        </div>
      </form>
    </>
  )
}
