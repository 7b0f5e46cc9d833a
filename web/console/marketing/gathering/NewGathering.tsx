import { Button } from '@mantine/core'
import { createGathering, listRunGatherings } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../rule/Rule.module.css'
import { GatheringForm } from './form/GatheringForm.tsx'
import { blank } from './form/typed.ts'
import { gatheringsWords } from './words.ts'

/** An event that is not there yet: kept as a draft, which is opened from the list. */
export function NewGathering() {
  const t = useWords(gatheringsWords)
  const create = useCommand(createGathering, {
    changes: [listRunGatherings],
    onDone: ({ id }) => {
      tell(t('drafted'), { tone: 'done' })
      go('/events', { search: { open: id } })
    },
  })
  return (
    <div className={css.wide}>
      <PageHeader
        title={t('create')}
        actions={
          <ButtonLink to="/events" variant="subtle">
            {t('back')}
          </ButtonLink>
        }
      />
      <GatheringForm
        start={blank}
        problem={create.problem}
        onSubmit={(body) => create.send({ body })}
        acts={(draft) => (
          <Button type="submit" loading={create.isSending} disabled={!draft}>
            {t('saveDraft')}
          </Button>
        )}
      />
    </div>
  )
}
