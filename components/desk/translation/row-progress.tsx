'use client'
import { ArrowDown } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { keyShortcuts, useShortcut } from '#components/desk/editor/shortcuts.ts'
import { Button } from '#components/ui/button.tsx'
import type { RowState } from '#domain/translation.ts'

interface RowProgressProps {
  states: readonly RowState[]
  onNext: () => void
}

/** How far a translation is, live, and the way to what is left. */
export function RowProgress({ states, onNext }: RowProgressProps) {
  const t = useTranslations('translation')
  const shortcut = useShortcut('F8')
  const count = (state: RowState) => states.filter((one) => one === state).length
  const [done, stale, empty] = [count('done'), count('stale'), count('empty')]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="grid min-w-32 flex-1 gap-1">
        <p id="progress" className="text-sm">
          {t('progress', { done, total: states.length, stale, empty })}
        </p>
        <progress
          className="share text-success"
          aria-labelledby="progress"
          value={done}
          max={states.length}
        />
      </div>
      <Button
        icon={<ArrowDown aria-hidden />}
        aria-keyshortcuts={keyShortcuts('F8')}
        disabled={stale + empty === 0}
        onClick={onNext}
      >
        {t('next')}
        <kbd className="kbd">{shortcut}</kbd>
      </Button>
    </div>
  )
}
