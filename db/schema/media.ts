import {
  among,
  bool,
  check,
  id,
  index,
  int,
  oneOf,
  primaryKey,
  table,
  text,
  time,
} from '#db/columns.ts'
import { LOCALES } from '#domain/locales.ts'
import { PEOPLE_IN_PICTURES } from '#domain/people-in-pictures.ts'
import { publicArticles } from './public.ts'
import { staff } from './staff.ts'

export const ASSET_KINDS = ['image', 'document'] as const

/** A picture or a document; its bytes lie in the data folder by their hash. */
export const assets = table(
  'assets',
  {
    id: id(),
    uid: text('uid').notNull().unique(),
    sha256: text('sha256').notNull().unique(),
    kind: oneOf('kind', ASSET_KINDS).notNull(),
    mime: text('mime').notNull(),
    bytes: int('bytes').notNull(),
    /** What the file was called. */
    fileName: text('file_name').notNull(),
    /** Pixels, of images. */
    width: int('width'),
    height: int('height'),
    /** Where the eye goes, in thousandths of width and height. */
    focalX: int('focal_x').notNull().default(500),
    focalY: int('focal_y').notNull().default(500),
    /** A picture that says nothing the text does not say: its alternative text is empty. */
    isDecorative: bool('is_decorative').notNull().default(false),
    /** Whether anybody can be recognised in a picture. */
    people: oneOf('people', PEOPLE_IN_PICTURES).notNull().default('unstated'),
    /** Where the consent of those who can is kept: for staff alone. */
    consent: text('consent').notNull().default(''),
    /** Of documents. */
    pages: int('pages'),
    /** The language a document is written in. */
    locale: oneOf('locale', LOCALES),
    credit: text('credit').notNull().default(''),
    licence: text('licence').notNull().default(''),
    /** Held ready for journalists in the press room. */
    isInKit: bool('is_in_kit').notNull().default(false),
    createdBy: int('created_by').references(() => staff.id),
    createdAt: time('created_at').notNull(),
    retiredAt: time('retired_at'),
    lockVersion: int('lock_version').notNull().default(0),
  },
  (t) => [
    index('assets_newest').on(t.createdAt, t.id),
    check('assets_kind', among(t.kind, ASSET_KINDS)),
  ],
)

export const assetTexts = table(
  'asset_texts',
  {
    assetId: int('asset_id')
      .notNull()
      .references(() => assets.id),
    locale: oneOf('locale', LOCALES).notNull(),
    /** A document's title. */
    title: text('title').notNull().default(''),
    alt: text('alt').notNull().default(''),
    caption: text('caption').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.assetId, t.locale] }),
    check('asset_texts_locale', among(t.locale, LOCALES)),
  ],
)

/**
 * Which pictures and documents something public shows, a row for each use: whoever is not staff
 * gets no other (db/asset-uses.ts).
 */
export const publicAssets = table(
  'public_assets',
  {
    assetId: int('asset_id')
      .notNull()
      .references(() => assets.id),
    /** What shows it: `article:17`, `authority:…`, `page:…`, `newsroom:logo`. */
    owner: text('owner').notNull(),
    /** The article, whose embargo is the picture's too. */
    articleId: int('article_id').references(() => publicArticles.articleId),
  },
  (t) => [primaryKey({ columns: [t.assetId, t.owner] }), index('public_assets_owner').on(t.owner)],
)
