import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeShow, getShowSettings, listManagedShows, listShows, type ShowSettings } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { showsWords } from '../words.ts'
import { CoverField } from './CoverField.tsx'
import css from './Detail.module.css'
import { changesOf, draftOf, isComplete, withoutBlanks } from './draft.ts'

const changes = [getShowSettings, listManagedShows, listShows]

/** Title, words, start, length and cover. What was saved can be put back for as long as the notice stands. */
export function DetailsForm({ show }: { readonly show: ShowSettings }) {
  const t = useWords(showsWords)
  const [draft, setDraft] = useState(() => draftOf(show))
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const wanted = changesOf(show, draft)
  const params = { showId: show.id }
  const back = useCommand(changeShow, { changes })
  const saving = useCommand(changeShow, {
    changes,
    onDone: (_, { body }) => {
      const before = changesOf({ ...show, ...body }, draftOf(show))
      tell(t('saved'), { tone: 'done', ...(before && { undo: () => back.send({ params, body: before }) }) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted) saving.send({ params, body: wanted })
  }
  return (
    <section className={css.section}>
      <h3>{t('details')}</h3>
      <form className={css.form} onSubmit={submit}>
        <TextInput
          label={t('nameZh')}
          value={draft.zh}
          maxLength={300}
          onChange={(event) => change({ zh: event.currentTarget.value })}
          error={isComplete(draft) ? undefined : t('needTitle')}
        />
        <TextInput
          label={t('nameEn')}
          value={draft.en}
          maxLength={300}
          onChange={(event) => change({ en: event.currentTarget.value })}
        />
        <Textarea
          label={t('about')}
          value={draft.about}
          maxLength={5000}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => change({ about: event.currentTarget.value })}
        />
        <div className={css.pair}>
          <TextInput
            type="datetime-local"
            label={t('startsAt')}
            value={draft.startsAt}
            disabled={show.state !== 'planned'}
            onChange={(event) => change({ startsAt: event.currentTarget.value })}
          />
          <NumberInput
            label={t('planned')}
            min={1}
            max={1440}
            value={draft.plannedMinutes}
            onChange={(value) => change({ plannedMinutes: Number(value) || show.plannedMinutes })}
          />
        </div>
        <CoverField
          showId={show.id}
          value={draft.coverUrl}
          offered={show.productImageUrls}
          onChange={(coverUrl) => setDraft((before) => ({ ...before, coverUrl }))}
        />
        {wanted?.startsAt && show.reservations > 0 && <p className={css.note}>{t('movedNote')}</p>}
        <ProblemNote problem={saving.problem ?? back.problem} />
        <div className={css.buttons}>
          <Button type="submit" disabled={!wanted || !isComplete(withoutBlanks(draft))} loading={saving.isSending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
