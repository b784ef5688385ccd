import type { AuthorityData, AuthorityKind, AuthorityText } from '#domain/authorities.ts'

type SharedControl = 'web' | 'email' | 'phone' | 'languages' | 'image'
type WordsControl = 'line' | 'lines'

/** How a form asks for what is the same in every language, by kind. */
const SHARED: { [K in AuthorityKind]: Record<keyof AuthorityData<K>, SharedControl> } = {
  topic: {},
  project: { address: 'web' },
  series: {},
  person: { photo: 'image', address: 'web' },
  contact: { email: 'email', phone: 'phone', languages: 'languages' },
  boilerplate: {},
}

/** How it asks for what each language says besides the name, by kind. */
const WORDS: { [K in AuthorityKind]: Record<keyof AuthorityText<K>, WordsControl> } = {
  topic: { description: 'lines' },
  project: { description: 'lines' },
  series: { description: 'lines' },
  person: { role: 'line', organisation: 'line', about: 'lines' },
  contact: { role: 'line', hours: 'line' },
  boilerplate: { text: 'lines' },
}

type KeyOf<T> = T extends unknown ? keyof T & string : never
export type SharedName = KeyOf<(typeof SHARED)[AuthorityKind]>
export type WordsName = KeyOf<(typeof WORDS)[AuthorityKind]>

export interface SharedField {
  name: SharedName
  control: SharedControl
}
export interface WordsField {
  name: WordsName
  control: WordsControl
}

export const sharedFields = (kind: AuthorityKind): SharedField[] =>
  Object.entries<SharedControl>(SHARED[kind]).map(([name, control]) => ({
    name: name as SharedName,
    control,
  }))

export const wordsFields = (kind: AuthorityKind): WordsField[] =>
  Object.entries<WordsControl>(WORDS[kind]).map(([name, control]) => ({
    name: name as WordsName,
    control,
  }))
