/**
 * The colours of the readers' pages for what is drawn without their style sheet: cards, frames on
 * other sites, the page for a failure. Those of components/reader/tokens.css, to which a test holds
 * them.
 */
export const COLOURS = {
  paper: { light: '#fbfaf7', dark: '#10161b' },
  ink: { light: '#14191f', dark: '#e9ecef' },
  muted: { light: '#4c5661', dark: '#aeb8c2' },
  hairline: { light: '#d8d4cb', dark: '#2e3943' },
  link: { light: '#0a4c86', dark: '#8cc4ff' },
  'press-release': { light: '#0a4c86', dark: '#8cc4ff' },
  'expert-voice': { light: '#6a2a6e', dark: '#e5a9e9' },
  'project-news': { light: '#0a5c56', dark: '#72d6ca' },
  'around-the-globe': { light: '#87390f', dark: '#f3b388' },
} as const
export type Colour = keyof typeof COLOURS

/** These as custom properties, light or dark as the device prefers: declarations for `:root`. */
export const colourProperties = (...names: Colour[]): string =>
  [
    'color-scheme:light dark',
    ...names.map((name) => `--${name}:light-dark(${COLOURS[name].light},${COLOURS[name].dark})`),
  ].join(';')
