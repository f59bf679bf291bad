import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  useComputedColorScheme,
} from '@mantine/core'

/**
 * The look of the product, and the only place with colours and sizes. Marketing is blue, sales is orange, what is
 * agreed is ink with a green tick, trouble is red. Segments never take those four.
 */
export interface Palette {
  readonly paper: string
  /** Quiet areas beside the paper, such as the list of steps. */
  readonly shade: string
  /** What the pointer is on, and what is chosen. */
  readonly chosen: string
  readonly line: string
  /** Edges of fields; strong enough to be found. */
  readonly edge: string
  readonly ink: string
  readonly inkSoft: string
  /** Fills and lines; the words beside them take the text colour of the same name. */
  readonly marketing: string
  readonly marketingText: string
  readonly marketingBand: string
  readonly sales: string
  readonly salesText: string
  readonly salesBand: string
  readonly agreed: string
  readonly agreedTick: string
  readonly trouble: string
  readonly troubleBand: string
  readonly goal: string
  readonly baseline: string
  /** For at most six segments, by their order; the rest is shown as other. */
  readonly segments: readonly [string, string, string, string, string, string]
  readonly other: string
}

const light: Palette = {
  paper: '#ffffff',
  shade: '#f6f7f9',
  chosen: '#e8ebef',
  line: '#e3e6eb',
  edge: '#8b93a1',
  ink: '#1a1d23',
  inkSoft: '#586170',
  marketing: '#1c6dd0',
  marketingText: '#1457b0',
  marketingBand: '#dbe8f8',
  sales: '#d9770f',
  salesText: '#a65400',
  salesBand: '#fbe6cf',
  agreed: '#1a1d23',
  agreedTick: '#1b7a34',
  trouble: '#c22626',
  troubleBand: '#fae0e0',
  goal: '#1a1d23',
  baseline: '#8b93a1',
  segments: ['#2f3744', '#4c5564', '#697383', '#8891a0', '#a9b0bc', '#c6ccd5'],
  other: '#dde1e7',
}

const dark: Palette = {
  paper: '#15181d',
  shade: '#1b1f26',
  chosen: '#2a303a',
  line: '#2c323c',
  edge: '#727c8b',
  ink: '#e8eaee',
  inkSoft: '#a6aebb',
  marketing: '#5b9bee',
  marketingText: '#85b6f5',
  marketingBand: '#1d3350',
  sales: '#f0923a',
  salesText: '#f5ad68',
  salesBand: '#45301a',
  agreed: '#e8eaee',
  agreedTick: '#5cc47a',
  trouble: '#ff8585',
  troubleBand: '#4a2326',
  goal: '#e8eaee',
  baseline: '#8a93a1',
  segments: ['#dfe3e9', '#bec5cf', '#9fa8b5', '#828b99', '#666f7d', '#4d5562'],
  other: '#3a414c',
}

/** On white paper, and apart from each other when printed in black and white. */
const print: Palette = { ...light, shade: '#ffffff', baseline: '#8891a0', inkSoft: '#4c5564' }

export const palettes = { light, dark, print } as const

/** The palette of the scheme that the user sees, for what is drawn without CSS. */
export function usePalette(): Palette {
  return palettes[useComputedColorScheme('light', { getInitialValueInEffect: false })]
}

export const fontFamily = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif"

/** Text sizes in pixels, for what is drawn without CSS. */
export const textSizes = { small: 12, normal: 14, large: 20 } as const

/** Sizes of a sheet of cells in pixels, which is drawn without CSS. */
export const sheetSizes = {
  rowHeight: 28,
  headingHeight: 30,
  monthWidth: 96,
  columnWidth: 84,
  columnWidthMost: 132,
  rowsShown: 14,
  padding: 8,
  mark: 7,
} as const

const rem = (pixels: number): string => `calc(${pixels / 16}rem * var(--mantine-scale))`

// What buttons are made of. Shade 7 fills them on light paper, shade 4 on dark.
const ink: MantineColorsTuple = [
  '#f6f7f9',
  '#e8ebef',
  '#d9dde3',
  '#c6ccd5',
  '#dfe3e9',
  '#c6ccd5',
  '#586170',
  '#1f242d',
  '#343b47',
  '#0a0d11',
]
const trouble: MantineColorsTuple = [
  '#fdecec',
  '#f9d3d3',
  '#f2a8a8',
  '#ff9f9f',
  '#ff8585',
  '#e04a4a',
  '#c22626',
  '#b32222',
  '#991c1c',
  '#7a1515',
]

const quick = { transitionProps: { duration: 120 } }

export const theme = createTheme({
  colors: {
    ink,
    trouble,
    gray: [
      light.shade,
      light.chosen,
      light.line,
      '#c6ccd5',
      '#b4bbc6',
      light.edge,
      light.inkSoft,
      '#3f4754',
      '#2a303a',
      light.ink,
    ],
    dark: [
      dark.ink,
      '#c6ccd5',
      dark.inkSoft,
      dark.edge,
      '#3a414c',
      dark.chosen,
      dark.shade,
      dark.paper,
      '#101317',
      '#0a0d11',
    ],
  },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    if (input.variant === 'subtle') return { ...colours, hover: 'var(--sla-chosen)' }
    // Strong buttons are dark on light paper and light on dark, so what is written on them is as the paper.
    return input.variant === 'filled' ? { ...colours, color: 'var(--sla-paper)' } : colours
  },
  white: light.paper,
  black: light.ink,
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(textSizes.large), lineHeight: '1.3' },
      h2: { fontSize: rem(16), lineHeight: '1.4' },
      h3: { fontSize: rem(textSizes.normal), lineHeight: '1.45' },
    },
  },
  fontSizes: {
    xs: rem(textSizes.small),
    sm: rem(textSizes.normal),
    md: rem(textSizes.normal),
    lg: rem(16),
    xl: rem(textSizes.large),
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(20), xl: rem(32) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(16) },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Input: {
      defaultProps: { size: 'sm' },
      vars: () => ({ wrapper: { '--input-height': rem(32), '--input-padding': rem(8) } }),
    },
    InputWrapper: { defaultProps: { size: 'sm' } },
    Button: {
      defaultProps: { size: 'xs' },
      vars: () => ({ root: { '--button-fz': rem(textSizes.normal) } }),
    },
    Checkbox: { defaultProps: { iconColor: 'var(--sla-paper)' } },
    Radio: { defaultProps: { iconColor: 'var(--sla-paper)' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    Select: { defaultProps: { allowDeselect: false, comboboxProps: quick } },
    Menu: { defaultProps: quick },
    Popover: { defaultProps: quick },
    Tooltip: { defaultProps: { ...quick, openDelay: 400 } },
    Modal: { defaultProps: { ...quick, centered: true } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
  },
})

/** Hands the palette to CSS as `--sla-ink`, `--sla-marketing-text` and so on, and to Mantine's own variables. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    /** Widths that the layout is made of. */
    '--sla-steps-width': rem(208),
    '--sla-bar-height': rem(48),
    '--sla-column-width': rem(880),
    '--sla-words-width': rem(680),
    '--sla-wide-column-width': rem(1080),
    '--sla-short-field-width': rem(112),
    '--sla-tiny-field-width': rem(72),
    '--sla-field-width': rem(176),
    '--sla-wide-field-width': rem(280),
    '--sla-low-field-height': rem(26),
    /** The agreement's page: its paper at full size, its margins, and what stands beside it. */
    '--sla-paper-a4': '210mm',
    '--sla-paper-letter': '216mm',
    '--sla-paper-margin': `clamp(${rem(20)}, 7%, ${rem(72)})`,
    '--sla-document-title': rem(28),
    '--sla-clause-indent': rem(52),
    '--sla-signature-height': rem(40),
    '--sla-logo-width': rem(240),
    '--sla-logo-height': rem(80),
    '--sla-making-width': `clamp(${rem(340)}, 30vw, ${rem(440)})`,
    '--sla-side-width': rem(320),
    '--sla-beside-width': rem(272),
    '--sla-place-margin': rem(64),
    '--sla-hairline': rem(1),
    '--sla-mark': rem(2),
  },
  light: schemeVariables(light),
  dark: schemeVariables(dark),
})

function schemeVariables(palette: Palette): Record<string, string> {
  const { segments, ...colours } = palette
  const own = Object.entries(colours).map(([name, colour]) => [
    `--sla-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    colour,
  ])
  const ramp = segments.map((colour, index) => [`--sla-segment-${index + 1}`, colour])
  return {
    ...Object.fromEntries([...own, ...ramp]),
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-dimmed': palette.inkSoft,
    '--mantine-color-placeholder': palette.inkSoft,
    '--mantine-color-anchor': palette.ink,
    '--mantine-color-error': palette.trouble,
    '--mantine-color-default': palette.paper,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-hover': palette.shade,
    '--mantine-color-default-border': palette.edge,
    '--mantine-color-disabled': palette.chosen,
    '--mantine-color-disabled-color': palette.inkSoft,
    '--mantine-color-disabled-border': palette.line,
  }
}
