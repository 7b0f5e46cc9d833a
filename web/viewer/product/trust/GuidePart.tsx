import type { ProductTrust } from '#contracts/catalogue'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayPercent } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Guide.module.css'
import { trustWords } from './words.ts'

/** What a product is made of, as bars, and how it is used, step by step. */
export function GuidePart({ materials, steps }: NonNullable<ProductTrust['guide']>) {
  const t = useWords(trustWords)
  const text = useTexts()
  const language = useLanguage()
  return (
    <>
      {materials.length > 0 && (
        <ul className={css.materials} aria-label={t('materials')}>
          {materials.map(({ name, percent, note = {} }) => (
            <li key={text(name)}>
              <span className={css.line}>
                <span>{text(name)}</span>
                {percent !== undefined && <strong>{sayPercent(percent / 100, language)}</strong>}
              </span>
              {percent !== undefined && (
                <span className={css.bar} aria-hidden>
                  <span style={{ width: `${percent}%` }} />
                </span>
              )}
              {text(note) && <span className={css.soft}>{text(note)}</span>}
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol className={css.steps} aria-label={t('steps')}>
          {steps.map((step, place) => (
            <li key={`${step.illustrationId ?? ''} ${text(step.text)}`}>
              <span className={css.place} aria-hidden>
                {place + 1}
              </span>
              <div>
                {text(step.text) && <p>{text(step.text)}</p>}
                {step.picture && (
                  <Picture
                    picture={step.picture}
                    alt={t('stepPicture', { place: place + 1 })}
                    sizes="(max-width: 62em) 90vw, 480px"
                    className={css.picture ?? ''}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
