import type { Locale } from '#domain/locales.ts'
import { mailLink, type Network, networkName, shareLink } from '#domain/networks.ts'
import { readerWords } from '#i18n/reader.ts'
import { ShareButtons } from './share-buttons.tsx'

/** Ways to pass an article on: plain links, and what the browser itself offers. */
export function Share({
  title,
  address,
  locale,
  networks,
}: {
  title: string
  address: string
  locale: Locale
  networks: readonly Network[]
}) {
  const words = readerWords(locale)
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share">{words('share.name')}</h2>
      <ul className="ways-on">
        <li>
          <a href={mailLink(address, title)}>{words('share.email')}</a>
        </li>
        {networks.map((network) => (
          <li key={network}>
            <a href={shareLink(network, address, title)} rel="noopener noreferrer nofollow">
              {words('share.on', { network: networkName(network) })}
            </a>
          </li>
        ))}
        <ShareButtons title={title} address={address} locale={locale} />
      </ul>
    </section>
  )
}
