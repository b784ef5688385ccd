import type { AuthorityOf } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'

/** Whom journalists may ask, how and when, and in which languages. */
export function Contacts({
  contacts,
  page,
}: {
  contacts: readonly AuthorityOf<'contact'>[]
  page: Locale
}) {
  if (contacts.length === 0) return null
  return (
    <section className="contacts" aria-labelledby="contacts">
      <h2 id="contacts">{readerWords(page)('article.contacts')}</h2>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.uid}>
            <Contact contact={contact} page={page} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contact({ contact, page }: { contact: AuthorityOf<'contact'>; page: Locale }) {
  const words = readerWords(page)
  const { name, locale, text, data } = contact
  const said = spoken(locale, page)
  return (
    <>
      <p className="contact-name" {...said}>
        {name}
      </p>
      {text.role && <p {...said}>{text.role}</p>}
      <dl>
        {data.phone && (
          <div>
            <dt>{words('article.phone')}</dt>
            <dd>
              <a href={`tel:${data.phone.replace(/[^+\d]/g, '')}`}>
                <bdi dir="ltr">{data.phone}</bdi>
              </a>
            </dd>
          </div>
        )}
        {data.email && (
          <div>
            <dt>{words('article.email')}</dt>
            <dd>
              <a href={`mailto:${data.email}`}>
                <bdi dir="ltr">{data.email}</bdi>
              </a>
            </dd>
          </div>
        )}
        {text.hours && (
          <div>
            <dt>{words('article.hours')}</dt>
            <dd {...said}>{text.hours}</dd>
          </div>
        )}
        {data.languages.length > 0 && (
          <div>
            <dt>{words('article.speaks')}</dt>
            <dd>
              <ul>
                {data.languages.map((language) => (
                  <li key={language} {...spoken(language, page)}>
                    {LOCALE_FACTS[language].endonym}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** What the newsroom says of itself below a press release. */
export function Boilerplates({
  boilerplates,
}: {
  boilerplates: readonly AuthorityOf<'boilerplate'>[]
}) {
  return boilerplates.map(({ uid, slug, name, text }) => (
    <section key={uid} className="boilerplate" aria-labelledby={`about-${slug}`}>
      <h2 id={`about-${slug}`}>{name}</h2>
      {text.text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  ))
}
