import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Filled parts take the 5th in dark, the 6th under the pointer: both carry white text. */
const accent: MantineColorsTuple = [
  '#e6f1f4',
  '#c9e0e7',
  '#9fc9d5',
  '#70aec0',
  '#1b7a93',
  '#17697f',
  '#0b5a73',
  '#0b5a73',
  '#084a5f',
  '#063a4b',
]

/** The library's dark greys in the tint of the product's own. */
const dark: MantineColorsTuple = [
  '#e8eef2',
  '#c3cfd8',
  '#a3b3bf',
  '#7d8f9b',
  '#3d4e5a',
  '#26343e',
  '#141f27',
  '#0c1318',
  '#0a1014',
  '#070b0e',
]

/** Components of the library in the product's form: quiet, square-ish, one accent. */
export const theme = createTheme({
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent, dark },
  autoContrast: true,
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif", fontWeight: '700' },
})

/** The library's own colours follow the product's tokens, so both change with light and dark. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-default': 'var(--page)',
    '--mantine-color-default-hover': 'var(--ground)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--warn-text)',
  }
  return { variables: {}, light: shared, dark: shared }
}
