'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl/react'
import { Notice } from '#components/ui/notice.tsx'
import type { PictureFault } from '#db/picture-faults.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { assetPath } from '../desk-paths.ts'

/** Pictures that can't go before readers as they are, each with the way to its screen. */
export function PictureFaults({ faults }: { faults: readonly PictureFault[] }) {
  const t = useTranslations('media.faults')
  if (faults.length === 0) return null
  return (
    <Notice tone="warning" title={t('title')}>
      <ul>
        {faults.map(({ uid, fileName, locale, is }) => (
          <li key={`${uid} ${locale}`}>
            <Link href={assetPath(uid)} prefetch={false} className="link">
              <bdi>{fileName}</bdi>
            </Link>
            {': '}
            {t(is, { language: LOCALE_FACTS[locale].endonym })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
