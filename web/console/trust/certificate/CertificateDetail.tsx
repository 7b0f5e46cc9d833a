import { Button } from '@mantine/core'
import type { Certificate } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from '../Rows.module.css'
import { CertificateBadge } from './CertificateBadge.tsx'
import { CertificateFacts } from './CertificateFacts.tsx'
import { CertificatePaper } from './CertificatePaper.tsx'
import { useRemoveCertificate } from './use-remove.ts'
import { certificateWords } from './words.ts'

interface Props {
  readonly certificate: Certificate | undefined
  readonly onEdit: (certificate: Certificate) => void
  readonly onGone: () => void
}

/** One certificate beside the table: what it says, its paper, its products. */
export function CertificateDetail({ certificate, onEdit, onGone }: Props) {
  const t = useWords(certificateWords)
  const text = useTexts()
  const { may } = useMe()
  const remove = useRemoveCertificate()
  if (!certificate) return null
  const { id, title, scope, state, checkUrl, products } = certificate
  const take = () => {
    remove.send({ params: { certificateId: id } })
    onGone()
  }
  return (
    <div className={css.list}>
      <h2 className={css.title}>
        {text(title)} <CertificateBadge state={state} />
      </h2>
      <CertificateFacts certificate={certificate} />
      {text(scope) && <p>{text(scope)}</p>}
      {checkUrl && (
        <a href={checkUrl} target="_blank" rel="noreferrer" className={css.link}>
          {t('check')}
        </a>
      )}
      <div inert={!may('catalogue.write')} className={css.list}>
        <CertificatePaper certificate={certificate} />
        <div className={css.buttons}>
          <Button onClick={() => onEdit(certificate)}>{t('edit')}</Button>
          <Button variant="subtle" color="gray" loading={remove.isSending} onClick={take}>
            {t('remove')}
          </Button>
        </div>
      </div>
      {products.length > 0 && (
        <section>
          <h3 className={css.soft}>{t('products')}</h3>
          {products.map((product) => (
            <p key={product.id}>
              <LinkTo to={`/products/${product.id}`} className={css.link}>
                {text(product.title)}
              </LinkTo>
            </p>
          ))}
        </section>
      )}
    </div>
  )
}
