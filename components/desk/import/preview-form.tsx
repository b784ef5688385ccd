import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/controls.tsx'
import { Fieldset } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportPreview, PreviewSide } from '#db/import-preview.ts'
import type { Locale } from '#domain/locales.ts'
import { Words } from '../words.tsx'
import { PreviewTable } from './preview-table.tsx'
import { Problems } from './problems.tsx'

interface PreviewFormProps {
  preview: ImportPreview
  deskLocale: Locale
  isBusy: boolean
  /** Gets `join`, `publish` and `skip`, as they were chosen. */
  onRun(choices: FormData): void
}

/** What importing would do, and the choices that are a person's: sisters, problems, publishing. */
export function PreviewForm({ preview, deskLocale, isBusy, onRun }: PreviewFormProps) {
  const t = useTranslations('import')
  const [isSkipping, setSkipping] = useState(false)
  const { counts, problemCount, sisters } = preview
  const isReady = counts.new > 0 && (problemCount === 0 || isSkipping)

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) onRun(new FormData(event.currentTarget))
  }
  return (
    <form className="grid gap-6" onSubmit={send} aria-labelledby="preview">
      <div>
        <h2 id="preview" className="section-title">
          {t('preview')}
        </h2>
        <p className="text-muted">{t('counts', { new: counts.new, known: counts.known })}</p>
      </div>
      {problemCount > 0 && (
        <Problems preview={preview} isSkipping={isSkipping} onSkip={setSkipping} />
      )}
      {counts.not_yours > 0 && (
        <Notice tone="warning">{t('leftOut', { count: counts.not_yours })}</Notice>
      )}
      {preview.rows.length > 0 && <PreviewTable preview={preview} deskLocale={deskLocale} />}
      {sisters.length > 0 && (
        <Fieldset legend={t('sisters')} hint={t('sistersHint')}>
          {sisters.map(({ source, translation }) => (
            <Checkbox
              key={translation.line}
              name="join"
              value={translation.line}
              defaultChecked
              label={<Side side={translation} />}
              hint={t.rich('translates', { article: () => <Side side={source} /> })}
            />
          ))}
        </Fieldset>
      )}
      {preview.unclear.length > 0 && <Unclear groups={preview.unclear} />}
      {counts.new > 0 && (
        <div className="grid justify-items-start gap-4">
          {preview.mayPublish ? (
            <Checkbox name="publish" label={t('publish')} hint={t('publishHint')} />
          ) : (
            <p className="text-muted">{t('drafts')}</p>
          )}
          <Button type="submit" look="primary" isBusy={isBusy} disabled={!isReady}>
            {isBusy ? t('importing') : t('import', { count: counts.new })}
          </Button>
          {!isReady && <p className="text-muted text-sm">{t('blocked')}</p>}
        </div>
      )}
    </form>
  )
}

function Side({ side }: { side: PreviewSide }) {
  const t = useTranslations('import')
  return (
    <>
      <Words locale={side.locale}>{side.title}</Words>{' '}
      <span className="text-muted">
        {side.line === undefined ? t('alreadyThere') : t('line', { line: side.line })}
      </span>
    </>
  )
}

function Unclear({ groups }: { groups: PreviewSide[][] }) {
  const t = useTranslations('import')
  return (
    <Notice tone="warning" title={t('unclear', { count: groups.length })}>
      <p>{t('unclearHint')}</p>
      <ul className="mt-1 grid gap-1">
        {groups.map((sides) => (
          <li key={sides.map((side) => side.line ?? side.title).join()}>
            {sides.map((side, index) => (
              <span key={side.line ?? side.title}>
                {index > 0 && ' · '}
                <Side side={side} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
