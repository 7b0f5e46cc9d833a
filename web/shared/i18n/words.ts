import { useMemo } from 'react'
import { currentLanguage, type Language, useLanguage } from './language.ts'

/**
 * A text, with `{{name}}` for what is filled in; in two forms where a language counts one differently from many. Where a text counts
 * several things, each brings its own two: `{{days}} {{days|day|days}}`.
 */
type Phrase = string | { readonly one: string; readonly other: string }

/** The words of one screen or noun. Chinese is written first and names the keys; English must have each of them. */
export interface Words<Key extends string = string> {
  readonly name: string
  readonly texts: { readonly 'zh-CN': Readonly<Record<Key, string>>; readonly en: Readonly<Record<Key, Phrase>> }
}

/** What fills in a text; `count` also chooses between one and many. */
type Filling = Readonly<Record<string, string | number>>
export type Translate<Key extends string> = (key: Key, filling?: Filling) => string

/** Declares the words of a screen (`name` is unique in the house: `viewer.home`, `viewer.parts.show`). */
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
export function translator<Key extends string>(
  words: Words<Key>,
  language: Language = currentLanguage(),
): Translate<Key> {
  return (key, filling = {}) => fill(form(words.texts[language][key], filling.count, language), filling, language)
}

function form(phrase: Phrase, count: string | number | undefined, language: Language): string {
  if (typeof phrase === 'string') return phrase
  return isOne(count, language) ? phrase.one : phrase.other
}

/** Whether a language counts this as one; a number that was shortened (1.2K) is many. */
function isOne(count: string | number | undefined, language: Language): boolean {
  return new Intl.PluralRules(language).select(Number(count ?? 0)) === 'one'
}

function fill(text: string, filling: Filling, language: Language): string {
  return text.replace(
    /\{\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}\}/g,
    (blank, name: string, one?: string, other?: string) => {
      if (one !== undefined) return (isOne(filling[name], language) ? one : other) ?? blank
      return String(filling[name] ?? blank)
    },
  )
}
