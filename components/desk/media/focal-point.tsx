'use client'
import { type MouseEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Field, Fieldset } from '#components/ui/field.tsx'
import type { Focus } from '#domain/pictures.ts'

const SIDES = ['x', 'y'] as const
const LABELS = { x: 'item.across', y: 'item.down' } as const

/**
 * The picture with its focal point, set by pressing on it or, by keyboard, with two sliders. The
 * sliders are the form's fields; the press only moves them.
 */
export function FocalPoint({
  src,
  size,
  focus,
}: {
  src: string
  size: { width: number; height: number }
  focus: Focus
}) {
  const t = useTranslations('media')
  const [point, setPoint] = useState({ x: focus.x / 10, y: focus.y / 10 })

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (at: number, from: number, length: number) =>
      Math.round(Math.min(100, Math.max(0, (100 * (at - from)) / length)))
    setPoint({
      x: share(event.clientX, box.left, box.width),
      y: share(event.clientY, box.top, box.height),
    })
  }
  return (
    <Fieldset legend={t('item.focus')} hint={t('item.focusHint')}>
      <div className="focal" dir="ltr">
        {/* For who points; the sliders below are for everybody. */}
        <button type="button" tabIndex={-1} aria-hidden onClick={press}>
          <picture>
            <img src={src} width={size.width} height={size.height} alt="" />
          </picture>
        </button>
        <span aria-hidden style={{ left: `${point.x}%`, top: `${point.y}%` }} />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {SIDES.map((side) => (
          <Field key={side} label={t(LABELS[side])}>
            {(wiring) => (
              <span className="flex items-center gap-3" dir="ltr">
                <input
                  {...wiring}
                  type="range"
                  name={`focus-${side}`}
                  min={0}
                  max={100}
                  step={1}
                  value={Math.round(point[side])}
                  onChange={(event) => setPoint({ ...point, [side]: Number(event.target.value) })}
                  className="grow accent-link"
                />
                <output className="w-10 text-end tabular-nums">{Math.round(point[side])}</output>
              </span>
            )}
          </Field>
        ))}
      </div>
    </Fieldset>
  )
}
