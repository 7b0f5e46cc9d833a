import { Button } from '@mantine/core'
import { type Endorsement, removeEndorsement, restoreEndorsement } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Rows.module.css'
import { endorsementChanges as changes } from './changes.ts'
import { EndorsementBadge } from './EndorsementBadge.tsx'
import { endorsementWords } from './words.ts'

interface Props {
  readonly endorsement: Endorsement | undefined
  readonly onEdit: (endorsement: Endorsement) => void
  readonly onGone: () => void
}

/** One endorsement beside the table, with what only staff may read. */
export function EndorsementDetail({ endorsement, onEdit, onGone }: Props) {
  const t = useWords(endorsementWords)
  const text = useTexts()
  const { may } = useMe()
  const onRefused = useTellRefusal()
  const restore = useCommand(restoreEndorsement, { changes, onRefused })
  const remove = useCommand(removeEndorsement, {
    changes,
    onRefused,
    onDone: (_, input) => {
      onGone()
      tell(t('removed'), { undo: () => restore.send(input) })
    },
  })
  if (!endorsement) return null
  const { id, name, role, quote, from, until, hostName, rights, picture, state, products } = endorsement
  return (
    <div className={css.list}>
      <h2 className={css.title}>
        {text(name)} <EndorsementBadge state={state} />
      </h2>
      <p className={css.soft}>
        {[text(role), `${from} – ${until}`, hostName && `${t('host')}: ${hostName}`].filter(Boolean).join(' · ')}
      </p>
      {picture && (
        <div className={css.illustration}>
          <Picture picture={picture} alt={text(name)} sizes="240px" />
        </div>
      )}
      {text(quote) && <blockquote>{text(quote)}</blockquote>}
      {rights && (
        <p className={css.soft}>
          {t('rights')}: {rights}
        </p>
      )}
      <div inert={!may('catalogue.write')} className={css.buttons}>
        <Button onClick={() => onEdit(endorsement)}>{t('edit')}</Button>
        <Button
          variant="subtle"
          color="gray"
          loading={remove.isSending}
          onClick={() => remove.send({ params: { endorsementId: id } })}
        >
          {t('remove')}
        </Button>
      </div>
      {products.map((product) => (
        <p key={product.id}>
          <LinkTo to={`/products/${product.id}`} className={css.link}>
            {text(product.title)}
          </LinkTo>
        </p>
      ))}
    </div>
  )
}
