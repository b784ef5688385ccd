import { z } from 'zod'
import { LOCALES } from '#domain/locales.ts'

/** What this site's JSON-LD may say (schema.org), and nothing beside it. */
const address = z.url({ protocol: /^https?$/ })
const reference = z.strictObject({ '@id': address })
const w3cDate = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const text = z.string().min(1)

const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  url: address,
  contentUrl: address,
  caption: text.optional(),
  creditText: text.optional(),
  license: address.optional(),
})
const person = z.strictObject({
  '@type': z.literal('Person'),
  name: text,
  url: address,
  jobTitle: text.optional(),
  affiliation: z.strictObject({ '@type': z.literal('Organization'), name: text }).optional(),
  sameAs: address.optional(),
})
const place = z.strictObject({
  '@type': z.literal('Country'),
  name: text,
  identifier: z.string().regex(/^[A-Z]{2}$/),
})
const thing = z.strictObject({
  '@type': z.enum(['Thing', 'Project']),
  name: text,
  url: address,
  sameAs: address.optional(),
})

const articleSchema = z.strictObject({
  '@type': z.enum(['NewsArticle', 'OpinionNewsArticle']),
  '@id': address,
  url: address,
  mainEntityOfPage: z.strictObject({ '@type': z.literal('WebPage'), '@id': address }),
  headline: text,
  description: text.optional(),
  inLanguage: z.enum(LOCALES),
  datePublished: w3cDate,
  dateModified: w3cDate,
  author: z.union([reference, z.array(person).min(1)]),
  publisher: reference,
  image: z.union([image, z.array(image).length(3)]).optional(),
  articleSection: text,
  keywords: z.array(text).min(1).optional(),
  about: z
    .array(z.union([thing, place]))
    .min(1)
    .optional(),
  contentLocation: z.array(place).min(1).optional(),
  isPartOf: z
    .array(z.strictObject({ '@type': z.literal('CreativeWorkSeries'), name: text, url: address }))
    .min(1)
    .optional(),
  dateline: text.optional(),
  translationOfWork: reference.optional(),
  workTranslation: z.array(reference).min(1).optional(),
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        text,
        datePublished: z.iso.datetime({ offset: true }),
      }),
    )
    .min(1)
    .optional(),
  associatedMedia: z
    .array(
      z.strictObject({
        '@type': z.literal('MediaObject'),
        name: text,
        contentUrl: address,
        encodingFormat: z.string().regex(/^\w+\/[\w.+-]+$/),
        contentSize: z.string().regex(/^\d+$/),
        inLanguage: z.enum(LOCALES).optional(),
      }),
    )
    .min(1)
    .optional(),
  translator: reference.optional(),
  isAccessibleForFree: z.literal(true),
  license: address.optional(),
  version: z.int().min(1),
  wordCount: z.int().min(0),
  identifier: z
    .string()
    .regex(/^[A-Z]{2} \d{4}\/\d{3,}$/)
    .optional(),
})

const organizationSchema = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  '@id': address,
  name: text,
  description: text,
  url: address,
  logo: image
    .extend({ width: z.string().regex(/^\d+$/), height: z.string().regex(/^\d+$/) })
    .optional(),
  publishingPrinciples: address.optional(),
  correctionsPolicy: address,
  contactPoint: z
    .array(
      z.strictObject({
        '@type': z.literal('ContactPoint'),
        contactType: z.literal('press'),
        name: text,
        email: z.email().optional(),
        telephone: text.optional(),
        availableLanguage: z.array(z.enum(LOCALES)).min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
})

const inTurn = (positions: number[]) =>
  positions.every((position, index) => position === (positions[0] ?? 1) + index)

const breadcrumbSchema = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: text,
        item: address,
      }),
    )
    .min(2)
    .refine((crumbs) => crumbs[0]?.position === 1 && inTurn(crumbs.map((each) => each.position))),
})

const listSchema = z.strictObject({
  '@type': z.literal('CollectionPage'),
  '@id': address,
  url: address,
  name: text,
  inLanguage: z.enum(LOCALES),
  publisher: reference,
  mainEntity: z.strictObject({
    '@type': z.literal('ItemList'),
    itemListOrder: z.literal('https://schema.org/ItemListOrderDescending'),
    numberOfItems: z.int().min(0),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().min(1),
          url: address,
          name: text,
        }),
      )
      .refine((items) => inTurn(items.map((each) => each.position))),
  }),
})

const documentOf = <G extends z.ZodType>(graph: G) =>
  z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': graph })

/** An article's page, a list's, and a language's front page. */
export const articleDocument = documentOf(
  z.tuple([articleSchema, organizationSchema, breadcrumbSchema]),
)
export const listDocument = documentOf(z.tuple([listSchema, organizationSchema, breadcrumbSchema]))
export const frontDocument = documentOf(z.tuple([listSchema, organizationSchema]))
