import { WORK_LOOKS } from '#components/desk/states.tsx'
import type { Locale } from '#domain/locales.ts'
import { PUBLIC_STATES, WORK_STATES } from '#domain/workflow.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** What the frames and signs of the language chips mean, for who hasn't learnt them yet. */
export function ChipLegend({ locale }: { locale: Locale }) {
  const t = deskTranslator(locale, 'stories')
  const states = deskTranslator(locale, 'states')
  return (
    <details className="text-sm">
      <summary className="w-fit text-link">{t('legend')}</summary>
      <dl className="legend">
        {PUBLIC_STATES.map((state) => (
          <div key={state}>
            <dt>
              <span className={`chip chip-${state}`}>
                <span className="chip-code">en</span>
              </span>
            </dt>
            <dd>{states(`public.${state}`)}</dd>
          </div>
        ))}
        {WORK_STATES.filter((state) => state !== 'none').map((state) => {
          const { Icon } = WORK_LOOKS[state]
          return (
            <div key={state}>
              <dt>
                <Icon aria-hidden className="size-4" />
              </dt>
              <dd>{states(`work.${state}`)}</dd>
            </div>
          )
        })}
        <div>
          <dt>
            <span className="chip-stale static">3</span>
          </dt>
          <dd>{t('legendStale')}</dd>
        </div>
      </dl>
    </details>
  )
}
