import { useTranslations } from 'use-intl/react'
import { Checkbox } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import {
  AI_CRAWLER_NAMES,
  AI_CRAWLERS,
  type AiCrawler,
  CRAWLER_PURPOSES,
} from '#domain/ai-crawlers.ts'

/** Which crawlers of AI companies robots.txt asks to stay away: boxes named `refusedCrawlers`. */
export function CrawlerFields({ refused }: { refused: readonly AiCrawler[] }) {
  const t = useTranslations('settings.crawlers')
  return (
    <Fieldset className="border-rule border-t pt-2" legend={t('title')} hint={t('hint')}>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2 xl:grid-cols-4">
        {CRAWLER_PURPOSES.map((purpose) => (
          <Fieldset key={purpose} legend={t(purpose)} className="content-start gap-1">
            {AI_CRAWLER_NAMES.filter((name) => AI_CRAWLERS[name].purpose === purpose).map(
              (name) => (
                <Checkbox
                  key={name}
                  name="refusedCrawlers"
                  value={name}
                  defaultChecked={refused.includes(name)}
                  label={<bdi>{name}</bdi>}
                  hint={<bdi>{AI_CRAWLERS[name].maker}</bdi>}
                />
              ),
            )}
          </Fieldset>
        ))}
      </div>
    </Fieldset>
  )
}
