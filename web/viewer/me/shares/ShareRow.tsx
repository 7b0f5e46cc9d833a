import { IconShare2 } from '@tabler/icons-react'
import type { OwnShare } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Shares.module.css'
import { sharesWords } from './words.ts'

/** One thing that was shared, and what came of it. */
export function ShareRow({ share }: { readonly share: OwnShare }) {
  const t = useWords(sharesWords)
  const text = useTexts()
  const say = useNumbers()
  const { kind, title, pictureUrl, path, visits, orders, sharedAt } = share
  return (
    <li>
      <LinkTo to={path} className={css.row}>
        <span className={css.picture} aria-hidden>
          {pictureUrl ? (
            <Picture picture={{ url: pictureUrl }} alt="" ratio="1" sizes="56px" />
          ) : (
            <IconShare2 size={24} stroke={1.6} />
          )}
        </span>
        <span className={css.words}>
          <strong className={css.name}>{text(title) || t(`kind.${kind}`)}</strong>
          <span className={css.soft}>
            {t(`kind.${kind}`)} · <When at={sharedAt} />
          </span>
        </span>
        <span className={css.figure}>
          <strong>{say.count(visits)}</strong>
          <span className={css.soft}>{t('visits')}</span>
        </span>
        <span className={css.figure}>
          <strong>{say.count(orders)}</strong>
          <span className={css.soft}>{t('orders')}</span>
        </span>
      </LinkTo>
    </li>
  )
}
