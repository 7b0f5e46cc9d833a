import { createInstance } from 'i18next'
import { useMemo } from 'react'
import { currentLanguage, type Language, useLanguage } from './language.ts'

/** A text, with `{{name}}` for what is filled in; the two forms where a language counts one differently from many. */
type Phrase = string | { readonly one: string; readonly other: string }

/** The words of one screen or noun. Chinese is written first and names the keys; English must have each of them. */
export interface Words<Key extends string = string> {
  readonly name: string
  readonly texts: { readonly 'zh-CN': Readonly<Record<Key, string>>; readonly en: Readonly<Record<Key, Phrase>> }
}

/** What fills in a text; `count` also chooses between one and many. */
type Filling = Readonly<Record<string, string | number>>
export type Translate<Key extends string> = (key: Key, filling?: Filling) => string

const i18n = createInstance()
void i18n.init({
  fallbackLng: 'zh-CN',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
  resources: {},
})
const known = new Set<string>()

/** Declares the words of a screen (`name` is unique in the app: `viewer.home`, `parts.product`). */
export function defineWords<Key extends string>(
  name: string,
  texts: { readonly 'zh-CN': Readonly<Record<Key, string>>; readonly en: Readonly<Record<NoInfer<Key>, Phrase>> },
): Words<Key> {
  return { name, texts }
}

/** The texts of these words in the person's language; the component renders again when the language changes. */
export function useWords<Key extends string>(words: Words<Key>): Translate<Key> {
  const language = useLanguage()
  return useMemo(() => translator(words, language), [words, language])
}

/** The same outside a component; ask again for each use, since the language may have changed. */
export function translator<Key extends string>(words: Words<Key>, language: Language = currentLanguage()) {
  if (!known.has(words.name)) teach(words)
  const translate: (key: string, filling: Filling) => string = i18n.getFixedT(language, words.name)
  return (key: Key, filling: Filling = {}): string => translate(key, filling)
}

function teach({ name, texts }: Words): void {
  known.add(name)
  i18n.addResourceBundle('zh-CN', name, texts['zh-CN'])
  const english: Record<string, string> = {}
  for (const [key, phrase] of Object.entries(texts.en)) {
    if (typeof phrase === 'string') english[key] = phrase
    else Object.assign(english, { [`${key}_one`]: phrase.one, [`${key}_other`]: phrase.other })
  }
  i18n.addResourceBundle('en', name, english)
}
