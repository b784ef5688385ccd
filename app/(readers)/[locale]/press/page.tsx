import { Boilerplates, Contacts } from '#components/reader/contacts.tsx'
import { HeadlineList } from '#components/reader/headline-list.tsx'
import { Photos } from '#components/reader/photos.tsx'
import { PressKitSection } from '#components/reader/press-kit.tsx'
import { boilerplateIn, newestArticles, pressContacts, pressKit, reader } from '#db/public.ts'
import { isFreeForPress } from '#domain/licences.ts'
import { isLocale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../../newsroom.ts'
import { NotFoundRoute } from '../not-found-route.tsx'
import { PageRoute } from '../page-route.tsx'

const RELEASES = 5
const PHOTOS = 6
/** Photos are looked for among so many articles. */
const LOOKED_AT = 60

/** For journalists: whom to ask, what may be printed, and what came out last. */
export default async function PressRoute({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const words = readerWords(locale)
  const db = reader()
  const releases = await newestArticles(db, {
    locale,
    category: 'press-release',
    limit: RELEASES,
  })
  const newest = await newestArticles(db, { locale, limit: LOOKED_AT })
  const offered = newest.flatMap(({ image }) =>
    image && isFreeForPress(image.licence) ? [image] : [],
  )
  const kit = await pressKit(db, { locale })
  const held = new Set(kit.pictures.map(({ base }) => base))
  const photos = [...new Map(offered.map((image) => [image.base, image])).values()].filter(
    ({ base }) => !held.has(base),
  )
  return (
    <PageRoute locale={locale} page="press">
      <div className="story-foot">
        <Contacts contacts={await pressContacts(db, locale)} page={locale} />
        <Boilerplates boilerplates={await boilerplateIn(db, locale)} />
      </div>
      <PressKitSection kit={kit} newsroom={await newsroom()} locale={locale} />
      {releases.length > 0 && (
        <section aria-labelledby="releases">
          <h2 className="block-name" id="releases">
            {words('trust.releases')}
          </h2>
          <HeadlineList entries={releases} page={locale} />
        </section>
      )}
      {photos.length > 0 && (
        <section aria-labelledby="photos">
          <h2 className="block-name" id="photos">
            {words('trust.photos')}
          </h2>
          <p>{words('trust.photosText')}</p>
          <Photos images={photos.slice(0, PHOTOS)} page={locale} />
        </section>
      )}
    </PageRoute>
  )
}
