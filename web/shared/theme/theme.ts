import { type CSSVariablesResolver, createTheme, type MantineThemeOverride } from '@mantine/core'
import { isColour, scaleOf } from './scale.ts'

export const typefaces = {
  system:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Open Sans", "Liberation Sans", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  serif: '"Songti SC", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", Georgia, serif',
  rounded:
    'ui-rounded, "SF Pro Rounded", "Yuanti SC", "Nunito", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
} as const

/** The lantern, where a brand has not chosen another colour. */
export const lantern = '#e4572e'
const night = '#5b59bd'
const dusk = [
  '#f4f1f8',
  '#d8d3e3',
  '#b4aec6',
  '#8f89a8',
  '#4b4868',
  '#33314d',
  '#25243b',
  '#1c1b2f',
  '#131220',
  '#0e0d18',
] as const
const clay = [
  '#fbf7f1',
  '#f3ece2',
  '#e8dfd3',
  '#d9cebf',
  '#bdb1a1',
  '#978b7d',
  '#766c62',
  '#5b534d',
  '#3d3838',
  '#241f2e',
] as const

export interface Look {
  readonly accent: string
  readonly type: keyof typeof typefaces
  /** What the cross of a dialog is called, for those who do not see it. */
  readonly close: string
}

/** Mantine in the night market's clothes. `dense` is for staff who work with a pointer: smaller controls, same grid. */
export function makeTheme(look: Look, density: 'roomy' | 'dense'): MantineThemeOverride {
  const isDense = density === 'dense'
  return createTheme({
    colors: {
      lantern: scaleOf(isColour(look.accent) ? look.accent : lantern),
      night: scaleOf(night),
      dark: dusk,
      gray: clay,
    },
    primaryColor: 'night',
    primaryShade: { light: 6, dark: 6 },
    fontFamily: typefaces[look.type],
    headings: { fontFamily: typefaces[look.type], fontWeight: '650', textWrap: 'balance' },
    fontSizes: { xs: '0.75rem', sm: '0.875rem', md: isDense ? '0.875rem' : '1rem', lg: '1.125rem', xl: '1.25rem' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    radius: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
    defaultRadius: 'md',
    shadows: {
      xs: 'var(--nm-shadow-low)',
      sm: 'var(--nm-shadow-low)',
      md: 'var(--nm-shadow)',
      lg: 'var(--nm-shadow)',
      xl: 'var(--nm-shadow-high)',
    },
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: componentDefaults(density, look.close),
  })
}

const fields = [
  'TextInput',
  'PasswordInput',
  'Textarea',
  'Select',
  'NumberInput',
  'MultiSelect',
  'Autocomplete',
  'TagsInput',
]
const controls = ['Button', 'SegmentedControl', 'Switch', 'Checkbox']

function componentDefaults(density: 'roomy' | 'dense', close: string) {
  const size = density === 'dense' ? 'sm' : 'md'
  // Shoppers' forms ask for little, all of it needed: a star at each field would only be noise.
  const field = density === 'dense' ? { size } : { size, withAsterisk: false }
  return Object.fromEntries([
    ...fields.map((name) => [name, { defaultProps: field }] as const),
    ...controls.map((name) => [name, { defaultProps: { size } }] as const),
    ...['Modal', 'Drawer'].map(
      (name) => [name, { defaultProps: { closeButtonProps: { 'aria-label': close } } }] as const,
    ),
  ])
}

/** Ties Mantine's own variables to the night market's tokens, and its medium controls to the least target of 44 px. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--nm-paper)',
    '--mantine-color-text': 'var(--nm-ink)',
    '--mantine-color-dimmed': 'var(--nm-ink-soft)',
    '--mantine-color-default': 'var(--nm-surface)',
    '--mantine-color-default-hover': 'var(--nm-sunk)',
    '--mantine-color-default-color': 'var(--nm-ink)',
    '--mantine-color-default-border': 'var(--nm-line)',
    '--mantine-color-placeholder': 'var(--nm-ink-soft)',
    '--mantine-color-error': 'var(--nm-rose)',
  }
  return {
    variables: { '--button-height-md': '44px', '--input-height-md': '44px' },
    light: { ...both, '--mantine-color-anchor': 'var(--mantine-color-night-7)' },
    dark: {
      ...both,
      '--mantine-color-anchor': 'var(--mantine-color-night-3)',
      '--mantine-color-night-light': 'color-mix(in oklab, var(--mantine-color-night-4) 20%, transparent)',
      '--mantine-color-night-light-hover': 'color-mix(in oklab, var(--mantine-color-night-4) 30%, transparent)',
      '--mantine-color-night-light-color': 'var(--mantine-color-night-1)',
    },
  }
}
