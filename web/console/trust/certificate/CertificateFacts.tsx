import type { Certificate } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../Rows.module.css'
import { certificateWords } from './words.ts'

/** Whose certificate, which number, how long; and why it is not shown where it is not. */
export function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const t = useWords(certificateWords)
  const text = useTexts()
  const { issuer, number, validFrom, validUntil, pdf, picture, checkUrl } = certificate
  return (
    <>
      <p className={css.soft}>
        {text(issuer)} · {number} · {validFrom} – {validUntil ?? t('endless')}
      </p>
      {!pdf && !picture && !checkUrl && <p className={css.soft}>{t('hidden')}</p>}
    </>
  )
}
