import { IconExternalLink, IconFileText } from '@tabler/icons-react'
import type { ShownCertificate } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Certificate.module.css'
import { trustWords } from './words.ts'

/** What third parties attest, each with its number, its days, its paper and where it can be checked. */
export function CertificateList({ certificates }: { readonly certificates: readonly ShownCertificate[] }) {
  const t = useWords(trustWords)
  const text = useTexts()
  return (
    <ul className={css.list}>
      {certificates.map(
        ({ id, title, issuer, number, scope, state, validFrom, validUntil, checkUrl, pdf, picture }) => (
          <li key={id} className={css.certificate} data-state={state}>
            {picture && (
              <a href={picture.sizes.at(-1)?.url ?? picture.url} target="_blank" rel="noreferrer" className={css.paper}>
                <Picture picture={picture} alt={t('paperOf', { title: text(title) })} ratio="3 / 4" sizes="72px" />
              </a>
            )}
            <div className={css.words}>
              <span className={css.title}>
                {text(title)}
                <span className={css.state}>{t(`state.${state === 'expiring' ? 'valid' : state}`)}</span>
              </span>
              <span>{text(issuer)}</span>
              <span className={css.soft}>{t('number', { number })}</span>
              <span className={css.soft}>
                {validUntil ? t('days', { from: validFrom, until: validUntil }) : t('daysFrom', { from: validFrom })}
              </span>
              {text(scope ?? {}) && <span className={css.soft}>{text(scope ?? {})}</span>}
              <span className={css.links}>
                {pdf && (
                  <a href={pdf.url} download={pdf.name}>
                    <IconFileText size={16} aria-hidden />
                    {t('openPaper')}
                  </a>
                )}
                {checkUrl && (
                  <a href={checkUrl} target="_blank" rel="noreferrer">
                    <IconExternalLink size={16} aria-hidden />
                    {t('check')}
                  </a>
                )}
              </span>
            </div>
          </li>
        ),
      )}
    </ul>
  )
}
