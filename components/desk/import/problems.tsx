import { useTranslations } from 'use-intl/react'
import { Checkbox } from '#components/ui/controls.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportPreview } from '#db/import-preview.ts'
import type { Problem } from '#domain/listing.ts'

interface ProblemsProps {
  preview: ImportPreview
  isSkipping: boolean
  onSkip(isSkipping: boolean): void
}

/** What could not be read, line by line, and the choice to import the rest. */
export function Problems({ preview, isSkipping, onSkip }: ProblemsProps) {
  const t = useTranslations('import')
  const { problems, problemCount, counts } = preview
  const more = problemCount - problems.length
  return (
    <div className="grid gap-3">
      <Notice tone="danger" title={t('problemCount', { count: problemCount })}>
        <ul className="grid max-h-80 gap-1 overflow-y-auto">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.code}`}>
              <ProblemLine problem={problem} />
            </li>
          ))}
          {more > 0 && <li>{t('more', { count: more })}</li>}
        </ul>
      </Notice>
      {counts.new > 0 && (
        <Checkbox
          name="skip"
          label={t('skip')}
          checked={isSkipping}
          onChange={(event) => onSkip(event.target.checked)}
        />
      )}
    </div>
  )
}

function ProblemLine({ problem: { line, code, detail = '' } }: { problem: Problem }) {
  const t = useTranslations('import')
  return t.rich(`problems.${code}`, {
    line,
    detail: () => <bdi>{detail}</bdi>,
    at: (words) => <strong>{words}</strong>,
  })
}
