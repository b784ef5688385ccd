import { SUBJECT_KINDS, type SubjectKind } from './details.ts'
import { LOCALES, type Locale } from './locales.ts'

/**
 * Path words of lists: one for each kind of subject, and the archive's, below the news. Locked
 * tables like the news word: changing an entry moves every address below it.
 */
const SUBJECT_WORDS: Record<SubjectKind, Record<Locale, string>> = {
  topic: {
    en: 'topics',
    fr: 'themes',
    es: 'temas',
    pt: 'temas',
    de: 'themen',
    ar: 'مواضيع',
    ru: 'темы',
    zh: '主题',
  },
  project: {
    en: 'projects',
    fr: 'projets',
    es: 'proyectos',
    pt: 'projetos',
    de: 'projekte',
    ar: 'مشاريع',
    ru: 'проекты',
    zh: '项目',
  },
  series: {
    en: 'series',
    fr: 'series',
    es: 'series',
    pt: 'series',
    de: 'serien',
    ar: 'سلاسل',
    ru: 'серии',
    zh: '系列',
  },
  person: {
    en: 'people',
    fr: 'personnes',
    es: 'personas',
    pt: 'pessoas',
    de: 'personen',
    ar: 'أشخاص',
    ru: 'люди',
    zh: '人物',
  },
  country: {
    en: 'countries',
    fr: 'pays',
    es: 'paises',
    pt: 'paises',
    de: 'laender',
    ar: 'بلدان',
    ru: 'страны',
    zh: '国家',
  },
}

const ARCHIVE_WORDS: Record<Locale, string> = {
  en: 'archive',
  fr: 'archives',
  es: 'archivo',
  pt: 'arquivo',
  de: 'archiv',
  ar: 'أرشيف',
  ru: 'архив',
  zh: '存档',
}

export const subjectWord = (kind: SubjectKind, locale: Locale): string =>
  SUBJECT_WORDS[kind][locale]

/** The kind of subject that a language's path word stands for. */
export const subjectKindAt = (locale: Locale, word: string): SubjectKind | undefined =>
  SUBJECT_KINDS.find((kind) => SUBJECT_WORDS[kind][locale] === word)

export const archiveWord = (locale: Locale): string => ARCHIVE_WORDS[locale]

/** No article of any language may take one: it could be translated into that language. */
export const EVERY_ARCHIVE_WORD: readonly string[] = LOCALES.map(archiveWord)

/** A year of the archive, or a month of one. */
export interface Period {
  /** `2017` */
  year: string
  /** `08`; absent: the whole year. */
  month?: string | undefined
}

/** Reads path words; undefined for what is no year, and no month of one. */
export function readPeriod(year: string, month?: string): Period | undefined {
  const isYear = /^[12]\d{3}$/.test(year)
  const isMonth = month === undefined || /^(0[1-9]|1[0-2])$/.test(month)
  return isYear && isMonth ? { year, month } : undefined
}

/** From this day on, and before that one. */
export function daysOf({ year, month }: Period): { from: string; before: string } {
  const next = (number: string, digits: number) => String(Number(number) + 1).padStart(digits, '0')
  if (!month) return { from: `${year}-01-01`, before: `${next(year, 4)}-01-01` }
  const before = month === '12' ? `${next(year, 4)}-01-01` : `${year}-${next(month, 2)}-01`
  return { from: `${year}-${month}-01`, before }
}
