import type { CaseFile } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Case.module.css'
import { caseWords } from './words.ts'

/** How the thing looked each time somebody reported it, and how it looks now when that is another look or it is gone. */
export function CaseEvidence({ file: { evidence, now } }: { readonly file: CaseFile }) {
  const t = useWords(caseWords)
  const last = evidence.at(-1)
  return (
    <>
      {evidence.map(({ at, title, text, pictures }) => (
        <blockquote key={at} className={css.said}>
          {evidence.length > 1 && (
            <p className={css.note}>
              <When at={at} />
            </p>
          )}
          {title && <strong>{title}</strong>}
          <p>{text || t('noText')}</p>
          {pictures && pictures.length > 0 && (
            <div className={css.buttons}>
              {pictures.map((url) => (
                <a key={url} href={url} target="_blank" rel="noreferrer" style={{ width: 96 }}>
                  <Picture picture={{ url }} alt={t('picture')} ratio="1" sizes="96px" />
                </a>
              ))}
            </div>
          )}
        </blockquote>
      ))}
      {!now && <p className={css.note}>{t('gone')}</p>}
      {now && last && now.text !== last.text && (
        <blockquote className={css.said}>
          <p className={css.note}>{t('now')}</p>
          <p>{now.text}</p>
        </blockquote>
      )}
    </>
  )
}
