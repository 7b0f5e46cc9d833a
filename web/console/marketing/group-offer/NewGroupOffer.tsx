import { Button } from '@mantine/core'
import { createGroupOffer, type GroupOfferDraft, listRunGroupOffers } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../rule/Rule.module.css'
import { OfferForm } from './OfferForm.tsx'
import { blank } from './typed.ts'
import { groupOffersWords } from './words.ts'

/** A group-buy offer that is not there yet: started at once, or kept as a draft. */
export function NewGroupOffer() {
  const t = useWords(groupOffersWords)
  const create = useCommand(createGroupOffer, {
    changes: [listRunGroupOffers],
    onDone: ({ id }) => {
      tell(t('made'), { tone: 'done' })
      go('/group-offers', { search: { open: id } })
    },
  })
  const save = (draft: GroupOfferDraft, isDraft: boolean) =>
    create.send({ body: { ...draft, ...(isDraft && { isDraft }) } })
  return (
    <div className={css.wide}>
      <PageHeader
        title={t('create')}
        actions={
          <ButtonLink to="/group-offers" variant="subtle">
            {t('back')}
          </ButtonLink>
        }
      />
      <OfferForm
        start={blank}
        problem={create.problem}
        onSubmit={(draft) => save(draft, false)}
        acts={(draft) => (
          <>
            <Button type="submit" loading={create.isSending} disabled={!draft}>
              {t('startNow')}
            </Button>
            <Button variant="default" disabled={!draft || create.isSending} onClick={() => draft && save(draft, true)}>
              {t('saveDraft')}
            </Button>
          </>
        )}
      />
    </div>
  )
}
