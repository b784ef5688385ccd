import type { Locale } from './locales.ts'

export const CATEGORIES = [
  'expert-voice',
  'project-news',
  'press-release',
  'around-the-globe',
] as const
export type CategoryKey = (typeof CATEGORIES)[number]

/** Names and path words of the four categories every newsroom starts with. */
export const CATEGORY_TEXTS: Record<CategoryKey, Record<Locale, { name: string; slug: string }>> = {
  'expert-voice': {
    en: { name: 'Expert Voice', slug: 'expert-voice' },
    fr: { name: 'Parole d’expert', slug: 'parole-expert' },
    es: { name: 'Voz experta', slug: 'voz-experta' },
    pt: { name: 'Voz de especialista', slug: 'voz-de-especialista' },
    de: { name: 'Fachbeitrag', slug: 'fachbeitrag' },
    ar: { name: 'رأي الخبراء', slug: 'رأي-الخبراء' },
    ru: { name: 'Мнение эксперта', slug: 'мнение-эксперта' },
    zh: { name: '专家观点', slug: '专家观点' },
  },
  'project-news': {
    en: { name: 'Project News', slug: 'project-news' },
    fr: { name: 'Actualité des projets', slug: 'actualite-des-projets' },
    es: { name: 'Noticias de proyectos', slug: 'noticias-de-proyectos' },
    pt: { name: 'Notícias de projetos', slug: 'noticias-de-projetos' },
    de: { name: 'Aus den Projekten', slug: 'aus-den-projekten' },
    ar: { name: 'أخبار المشاريع', slug: 'أخبار-المشاريع' },
    ru: { name: 'Новости проектов', slug: 'новости-проектов' },
    zh: { name: '项目动态', slug: '项目动态' },
  },
  'press-release': {
    en: { name: 'Press Release', slug: 'press-releases' },
    fr: { name: 'Communiqué de presse', slug: 'communiques-de-presse' },
    es: { name: 'Comunicado de prensa', slug: 'comunicados-de-prensa' },
    pt: { name: 'Comunicado de imprensa', slug: 'comunicados-de-imprensa' },
    de: { name: 'Pressemitteilung', slug: 'pressemitteilungen' },
    ar: { name: 'بيان صحفي', slug: 'بيانات-صحفية' },
    ru: { name: 'Пресс-релиз', slug: 'пресс-релизы' },
    zh: { name: '新闻稿', slug: '新闻稿' },
  },
  'around-the-globe': {
    en: { name: 'Around the Globe', slug: 'around-the-globe' },
    fr: { name: 'Autour du monde', slug: 'autour-du-monde' },
    es: { name: 'Alrededor del mundo', slug: 'alrededor-del-mundo' },
    pt: { name: 'Pelo mundo', slug: 'pelo-mundo' },
    de: { name: 'Rund um die Welt', slug: 'rund-um-die-welt' },
    ar: { name: 'حول العالم', slug: 'حول-العالم' },
    ru: { name: 'По всему миру', slug: 'по-всему-миру' },
    zh: { name: '环球动态', slug: '环球动态' },
  },
}
