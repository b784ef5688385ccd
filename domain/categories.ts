import type { Locale } from './locales.ts'

export const CATEGORIES = [
  'expert-voice',
  'project-news',
  'press-release',
  'around-the-globe',
] as const
export type CategoryKey = (typeof CATEGORIES)[number]

export interface CategoryTexts {
  /** What one article is called. */
  name: string
  /** What a list of many is called. */
  list: string
  /** The list's path word. */
  slug: string
}

/** Names and path words of the four categories every newsroom starts with. */
export const CATEGORY_TEXTS: Record<CategoryKey, Record<Locale, CategoryTexts>> = {
  'expert-voice': {
    en: { name: 'Expert Voice', list: 'Expert Voices', slug: 'expert-voice' },
    fr: { name: 'Parole d’expert', list: 'Paroles d’experts', slug: 'parole-expert' },
    es: { name: 'Voz experta', list: 'Voces expertas', slug: 'voz-experta' },
    pt: {
      name: 'Voz de especialista',
      list: 'Vozes de especialistas',
      slug: 'voz-de-especialista',
    },
    de: { name: 'Fachbeitrag', list: 'Fachbeiträge', slug: 'fachbeitrag' },
    ar: { name: 'رأي الخبراء', list: 'آراء الخبراء', slug: 'رأي-الخبراء' },
    ru: { name: 'Мнение эксперта', list: 'Мнения экспертов', slug: 'мнение-эксперта' },
    zh: { name: '专家观点', list: '专家观点', slug: '专家观点' },
  },
  'project-news': {
    en: { name: 'Project News', list: 'Project News', slug: 'project-news' },
    fr: {
      name: 'Actualité des projets',
      list: 'Actualité des projets',
      slug: 'actualite-des-projets',
    },
    es: {
      name: 'Noticias de proyectos',
      list: 'Noticias de proyectos',
      slug: 'noticias-de-proyectos',
    },
    pt: {
      name: 'Notícias de projetos',
      list: 'Notícias de projetos',
      slug: 'noticias-de-projetos',
    },
    de: { name: 'Aus den Projekten', list: 'Aus den Projekten', slug: 'aus-den-projekten' },
    ar: { name: 'أخبار المشاريع', list: 'أخبار المشاريع', slug: 'أخبار-المشاريع' },
    ru: { name: 'Новости проектов', list: 'Новости проектов', slug: 'новости-проектов' },
    zh: { name: '项目动态', list: '项目动态', slug: '项目动态' },
  },
  'press-release': {
    en: { name: 'Press Release', list: 'Press Releases', slug: 'press-releases' },
    fr: {
      name: 'Communiqué de presse',
      list: 'Communiqués de presse',
      slug: 'communiques-de-presse',
    },
    es: {
      name: 'Comunicado de prensa',
      list: 'Comunicados de prensa',
      slug: 'comunicados-de-prensa',
    },
    pt: {
      name: 'Comunicado de imprensa',
      list: 'Comunicados de imprensa',
      slug: 'comunicados-de-imprensa',
    },
    de: { name: 'Pressemitteilung', list: 'Pressemitteilungen', slug: 'pressemitteilungen' },
    ar: { name: 'بيان صحفي', list: 'بيانات صحفية', slug: 'بيانات-صحفية' },
    ru: { name: 'Пресс-релиз', list: 'Пресс-релизы', slug: 'пресс-релизы' },
    zh: { name: '新闻稿', list: '新闻稿', slug: '新闻稿' },
  },
  'around-the-globe': {
    en: { name: 'Around the Globe', list: 'Around the Globe', slug: 'around-the-globe' },
    fr: { name: 'Autour du monde', list: 'Autour du monde', slug: 'autour-du-monde' },
    es: { name: 'Alrededor del mundo', list: 'Alrededor del mundo', slug: 'alrededor-del-mundo' },
    pt: { name: 'Pelo mundo', list: 'Pelo mundo', slug: 'pelo-mundo' },
    de: { name: 'Rund um die Welt', list: 'Rund um die Welt', slug: 'rund-um-die-welt' },
    ar: { name: 'حول العالم', list: 'حول العالم', slug: 'حول-العالم' },
    ru: { name: 'По всему миру', list: 'По всему миру', slug: 'по-всему-миру' },
    zh: { name: '环球动态', list: '环球动态', slug: '环球动态' },
  },
}
