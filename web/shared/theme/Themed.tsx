import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useEffect, useMemo } from 'react'
import './tokens.css'
import { useLanguage } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { uiWords } from '../ui/words.ts'
import { useBrand } from './brand.ts'
import { cssVariables, makeTheme } from './theme.ts'

const colourScheme = localStorageColorSchemeManager({ key: 'nightmarket.appearance' })

interface Props {
  readonly density: 'roomy' | 'dense'
  readonly children: ReactNode
}

/** Dresses an app in the brand: colours, type, name and icon of the page; follows the system's light or dark. */
export function Themed({ density, children }: Props) {
  const brand = useBrand()
  const language = useLanguage()
  const { accent, type } = brand
  const close = useWords(uiWords)('close')
  const theme = useMemo(() => makeTheme({ accent, type, close }, density), [accent, type, close, density])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = brand.name[language]
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (icon && brand.logo) icon.href = brand.logo.url
  }, [brand, language])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  )
}
