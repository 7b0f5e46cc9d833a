import { Button } from '@mantine/core'
import { useState } from 'react'
import { archiveCircle, type Circle, changeCircle, findCircles, getCircle, reopenCircle } from '#contracts/community'
import { CircleFields } from '#web/shared/circle/CircleFields.tsx'
import { CirclePictures } from '#web/shared/circle/CirclePictures.tsx'
import { draftOfCircle, formOfCircle } from '#web/shared/circle/form.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Circle.module.css'
import { circleScreenWords } from './words.ts'

const changes = [getCircle, findCircles]

/** A circle's settings, for its owners. */
export function CircleEdit() {
  const circle = usePathParam('circle')
  const { data, error, refetch } = useRoute(getCircle, { params: { circle } }, { refetchOnWindowFocus: false })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return data ? <Editor key={data.id} circle={data} /> : <Bone height={420} radius={16} />
}

function Editor({ circle }: { readonly circle: Circle }) {
  const t = useWords(circleScreenWords)
  const [form, setForm] = useState(() => formOfCircle(circle))
  const onRefused = useTellRefusal()
  const params = { circleId: circle.id }
  const saving = useCommand(changeCircle, {
    changes,
    onDone: ({ handle }) => {
      tell(t('saved'), { tone: 'done' })
      go(`/circles/${handle}`, { replace: true })
    },
  })
  const reopen = useCommand(reopenCircle, { changes, onRefused })
  const archive = useCommand(archiveCircle, {
    changes,
    onRefused,
    onDone: () => tell(t('closedTold'), { undo: () => reopen.send({ params }) }),
  })
  return (
    <div className={css.narrow}>
      <PageHeader title={`${circle.name} · ${t('edit')}`} />
      <CirclePictures circle={circle} />
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          saving.send({ params, body: { ...draftOfCircle(form), version: circle.version } })
        }}
      >
        <CircleFields form={form} onChange={setForm} errorOf={() => undefined} />
        {saving.problem && <ProblemNote problem={saving.problem} />}
        <div className={css.acts}>
          <Button type="submit" loading={saving.isSending} disabled={!form.name.trim() || !form.handle}>
            {t('save')}
          </Button>
          <Button
            variant="subtle"
            color={circle.isArchived ? 'gray' : 'red'}
            loading={archive.isSending || reopen.isSending}
            onClick={() => (circle.isArchived ? reopen : archive).send({ params })}
          >
            {t(circle.isArchived ? 'reopen' : 'archive')}
          </Button>
        </div>
      </form>
    </div>
  )
}
